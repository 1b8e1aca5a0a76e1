package org.groundswell.provisioning.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.directory.Accounts;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.directory.change.Administrators;
import org.groundswell.directory.change.StaffDraft;
import org.groundswell.provisioning.csv.CsvLines.Line;
import org.groundswell.provisioning.csv.Difference.Action;
import org.groundswell.provisioning.csv.KnownPeople.Known;

/**
 * Compares lines about people with the directory.
 *
 * <p>A person is recognised by the user name, or else by the external id. A column that the file
 * has not leaves things as they are; one that it has and that is empty takes them away.
 */
final class PeopleComparison implements Comparison {

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Map<String, Integer> LONGEST =
      Map.of(
          "user_name",
          254,
          "name",
          150,
          "title",
          150,
          "email",
          254,
          "locale",
          20,
          "external_id",
          200);

  private final KnownPeople people;
  private final UnitNames units;
  private final Administrators administrators;
  private final Set<UUID> seen = new HashSet<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<UUID, Integer> managed = new HashMap<>();

  PeopleComparison(KnownPeople people, UnitNames units, Administrators administrators) {
    this.people = people;
    this.units = units;
    this.administrators = administrators;
  }

  @Override
  public Difference compare(Line line) {
    String userName = line.fields().get("user_name");
    Optional<Known> known = people.of(userName, said(line, "external_id"));
    known.ifPresent(person -> seen.add(person.id()));
    List<String> problems = new ArrayList<>();
    Optional<PersonLine> wanted = read(line, known, problems);
    if (wanted.isEmpty() || !problems.isEmpty()) {
      return Difference.refused(line.number(), userName, String.join(" ", problems));
    }
    return known
        .map(person -> changed(line.number(), person, wanted.get()))
        .orElseGet(() -> created(line.number(), wanted.get()));
  }

  private Optional<PersonLine> read(Line line, Optional<Known> known, List<String> problems) {
    check(line, known, problems);
    Optional<UUID> home = units.id(line.fields().get("unit"));
    if (home.isEmpty()) {
      problems.add("There is no unit \"%s\".".formatted(line.fields().get("unit")));
    }
    Optional<Set<UUID>> further = list(line, "further_units", problems);
    Optional<Set<UUID>> manages = list(line, "manages", problems);
    Optional<Set<UUID>> reviews = list(line, "reviews", problems);
    manages.ifPresent(all -> claim(line.number(), all, problems));
    StaffDraft kept = known.map(Known::staff).orElse(null);
    return home.map(
        unit ->
            new PersonLine(
                new StaffDraft(
                    line.fields().get("user_name"),
                    field(line, "external_id", kept == null ? null : kept.externalId()),
                    line.fields().get("name"),
                    field(line, "title", kept == null ? null : kept.title()),
                    field(line, "email", kept == null ? null : kept.email()),
                    grade(line, kept == null ? null : kept.grade(), problems),
                    field(line, "locale", kept == null ? null : kept.locale()),
                    unit),
                further,
                manages,
                reviews));
  }

  private void check(Line line, Optional<Known> known, List<String> problems) {
    for (String needed : List.of("user_name", "name")) {
      if (line.fields().get(needed).isEmpty()) {
        problems.add(needed + " is empty.");
      }
    }
    LONGEST.forEach(
        (column, longest) -> {
          String value = line.fields().get(column);
          if (value != null && value.length() > longest) {
            problems.add("%s is longer than %d characters.".formatted(column, longest));
          }
        });
    once(line, "user_name", problems);
    once(line, "external_id", problems);
    once(line, "email", problems);
    String email = said(line, "email");
    if (email != null && !ADDRESS.matcher(email).matches()) {
      problems.add("email is not an address.");
    }
    taken(line, known, problems);
  }

  /** Two lines about the same thing: the second is the mistake. */
  private void once(Line line, String column, List<String> problems) {
    String value = said(line, column);
    if (value != null) {
      Integer before = lines.putIfAbsent(column + ":" + Accounts.key(value), line.number());
      if (before != null) {
        problems.add("%s is the one of line %d.".formatted(column, before));
      }
    }
  }

  private void taken(Line line, Optional<Known> known, List<String> problems) {
    UUID own = known.map(Known::id).orElse(null);
    String email = said(line, "email");
    String external = said(line, "external_id");
    if (email != null && isAnothers(people.byEmail(email), own)) {
      problems.add("email is somebody else's.");
    }
    if (external != null && isAnothers(people.byExternalId(external), own)) {
      problems.add("external_id is somebody else's.");
    }
  }

  private static boolean isAnothers(Optional<Known> found, UUID own) {
    return found.isPresent() && !found.get().id().equals(own);
  }

  private void claim(int line, Set<UUID> all, List<String> problems) {
    for (UUID unit : all) {
      Integer before = managed.putIfAbsent(unit, line);
      if (before != null) {
        problems.add("\"%s\" is managed by line %d already.".formatted(units.name(unit), before));
      }
    }
  }

  private Optional<Set<UUID>> list(Line line, String column, List<String> problems) {
    String value = line.fields().get(column);
    if (value == null) {
      return Optional.empty();
    }
    List<String> unknown = new ArrayList<>();
    Set<UUID> found = new LinkedHashSet<>(units.ids(value, unknown));
    unknown.forEach(name -> problems.add("There is no unit \"%s\".".formatted(name)));
    return Optional.of(found);
  }

  private static Integer grade(Line line, Integer kept, List<String> problems) {
    String value = field(line, "grade", kept == null ? null : kept.toString());
    if (value == null) {
      return null;
    }
    if (!value.matches("\\d{1,2}")) {
      problems.add("grade is not a number from 0 to 99.");
      return null;
    }
    return Integer.valueOf(value);
  }

  private static String field(Line line, String column, String kept) {
    return line.fields().containsKey(column) ? said(line, column) : kept;
  }

  private static String said(Line line, String column) {
    String value = line.fields().get(column);
    return value == null || value.isEmpty() ? null : value;
  }

  private Difference created(int line, PersonLine wanted) {
    return new Difference(
        line,
        Action.CREATED,
        null,
        0,
        label(wanted.staff()),
        wanted.text(),
        List.of(new FieldChange("unit", null, units.name(wanted.staff().unit()))),
        null);
  }

  private Difference changed(int line, Known known, PersonLine wanted) {
    List<FieldChange> changes = changes(known, wanted);
    if (known.gone()) {
      return difference(line, Action.RETURNED, known, wanted, changes);
    }
    return changes.isEmpty()
        ? Difference.unchanged(line, known.id(), label(wanted.staff()))
        : difference(line, Action.CHANGED, known, wanted, changes);
  }

  private static Difference difference(
      int line, Action action, Known known, PersonLine wanted, List<FieldChange> changes) {
    return new Difference(
        line,
        action,
        known.id(),
        known.version(),
        label(wanted.staff()),
        wanted.text(),
        changes,
        null);
  }

  private List<FieldChange> changes(Known known, PersonLine wanted) {
    StaffDraft is = known.staff();
    StaffDraft will = wanted.staff();
    List<FieldChange> changes = new ArrayList<>();
    note(changes, "user_name", is.userName(), will.userName());
    note(changes, "external_id", is.externalId(), will.externalId());
    note(changes, "name", is.name(), will.name());
    note(changes, "title", is.title(), will.title());
    note(changes, "email", is.email(), will.email());
    note(changes, "grade", text(is.grade()), text(will.grade()));
    note(changes, "locale", is.locale(), will.locale());
    note(changes, "unit", units.name(is.unit()), units.name(will.unit()));
    wanted
        .further()
        .ifPresent(it -> note(changes, "further_units", people.furtherOf(known.id()), it));
    wanted.manages().ifPresent(it -> note(changes, "manages", people.managedBy(known.id()), it));
    wanted.reviews().ifPresent(it -> note(changes, "reviews", people.reviewedBy(known.id()), it));
    return changes;
  }

  private static String text(Integer grade) {
    return grade == null ? null : grade.toString();
  }

  private static void note(List<FieldChange> changes, String field, String from, String to) {
    if (!Objects.equals(from, to)) {
      changes.add(new FieldChange(field, from, to));
    }
  }

  private void note(List<FieldChange> changes, String field, Set<UUID> from, Set<UUID> to) {
    if (!from.equals(to)) {
      changes.add(new FieldChange(field, names(from), names(to)));
    }
  }

  private String names(Collection<UUID> all) {
    return all.isEmpty()
        ? null
        : all.stream().map(units::name).sorted().collect(Collectors.joining(" | "));
  }

  @Override
  public Stream<Difference> missing() {
    List<Known> missing =
        people.all().stream()
            .filter(person -> !person.gone() && !seen.contains(person.id()))
            .sorted(Comparator.comparing(person -> person.staff().userName()))
            .toList();
    Set<UUID> last =
        administrators.lastAmong(missing.stream().map(Known::id).collect(Collectors.toSet()));
    return missing.stream()
        .map(person -> last.contains(person.id()) ? needed(person) : leaving(person));
  }

  private static Difference needed(Known person) {
    return Difference.refused(
        0, label(person.staff()), DirectoryRefusal.LAST_ADMINISTRATOR.title());
  }

  private static Difference leaving(Known person) {
    return new Difference(
        0,
        Action.LEAVING,
        person.id(),
        person.version(),
        label(person.staff()),
        null,
        List.of(),
        null);
  }

  private static String label(StaffDraft staff) {
    return "%s (%s)".formatted(staff.name(), staff.userName());
  }
}

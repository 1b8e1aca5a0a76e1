package org.groundswell.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.UnitRef;
import org.groundswell.journal.Entry;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.prose.Markdown;
import org.groundswell.rights.ProposalFacts;
import org.groundswell.rights.Visibility;
import org.groundswell.search.lucene.IndexedProposal;
import org.groundswell.storage.Sql;
import org.groundswell.theme.ThemeRef;
import org.groundswell.theme.Themes;
import org.groundswell.web.Slug;

/**
 * Reads from the tables what the index shall hold.
 *
 * <p>Drafts are not searched: they belong to their authors alone, who find them in their own list,
 * and rewording one leaves no trace in the journal that an index could follow.
 */
@ApplicationScoped
class IndexedTables {

  static final int PAGE = 200;
  private static final int MOST_TALK = 100_000;
  private static final int MOST_OF_FILES = 300_000;

  private static final String PROPOSALS =
      """
      select p.id, p.number, p.title, p.problem, p.affected, p.cause, p.solution, p.first_step,
        p.campaign_id, p.state, p.visibility, p.visible_unit_id, p.hidden, p.first_author_id,
        p.unit_id, p.desk_unit_id, p.second_door_id, p.supports, p.created_at, p.submitted_at,
        p.updated_at, d.outcome, d.lesson
      from proposal p left join delivery d on d.proposal_id = p.id
      where p.state <> 'draft' and p.id in (%s)
      """;

  /** Answers, comments, and what was answered to the questions of a campaign. */
  private static final String TALK =
      """
      select proposal_id, text, at, id from answer where proposal_id in (%1$s)
      union all
      select proposal_id, text, at, id from comment
      where removed_at is null and hidden_at is null and proposal_id in (%1$s)
      union all
      select f.proposal_id, f.answer, p.created_at, f.field_id
      from proposal_field f join proposal p on p.id = f.proposal_id
      where f.proposal_id in (%1$s)
      order by at, id
      """;

  private static final String FILES =
      """
      select a.proposal_id, a.name, t.text
      from attachment a left join attachment_text t on t.attachment_id = a.id
      where a.removed_at is null and a.hidden_at is null and a.proposal_id in (%s)
      order by a.at, a.id
      """;

  private final Sql sql;
  private final Directory directory;
  private final Themes themes;

  @Inject
  IndexedTables(Sql sql, Directory directory, Themes themes) {
    this.sql = sql;
    this.directory = directory;
    this.themes = themes;
  }

  /** Those of these proposals that belong into the index, as they are now. */
  List<IndexedProposal> read(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Beside beside = beside(ids);
    return sql.list(
        PROPOSALS.formatted(Sql.marks(ids.size())), row -> indexed(row, beside), ids.toArray());
  }

  /**
   * The proposals that may have to look otherwise in the index after an entry: the one that it is
   * about, those of a person who is called otherwise, those of a unit that is called otherwise or
   * lies elsewhere, those whose theme was merged into another.
   */
  Set<UUID> touchedBy(Entry entry) {
    return switch (entry.subjectType()) {
      case "person" ->
          proposals(
              "select proposal_id from proposal_author where person_id = ?", entry.subjectId());
      case "theme" ->
          proposals(
              "select proposal_id from proposal_theme where theme_id = ?",
              entry.idFact("into").orElse(entry.subjectId()));
      case "unit" -> ofUnits(directory.organisation().unitAndDescendants(entry.subjectId()));
      default -> Set.of(entry.subjectId());
    };
  }

  private Set<UUID> ofUnits(Set<UUID> units) {
    Set<UUID> found = new LinkedHashSet<>();
    for (UUID unit : units) {
      found.addAll(
          proposals(
              "select id as proposal_id from proposal where unit_id = ? or desk_unit_id = ?",
              unit,
              unit));
    }
    return found;
  }

  private Set<UUID> proposals(String query, Object... values) {
    return new LinkedHashSet<>(sql.list(query, row -> row.uuid("proposal_id"), values));
  }

  /** Every proposal that belongs into the index, some at a time. */
  void readAll(Consumer<List<IndexedProposal>> page) {
    List<Numbered> ids = after(Long.MIN_VALUE);
    while (!ids.isEmpty()) {
      page.accept(read(ids.stream().map(Numbered::id).toList()));
      ids = after(ids.getLast().number());
    }
  }

  /** How many proposals there are in the index when it is whole. */
  int count() {
    return Math.toIntExact(
        sql.list(
                "select count(*) as n from proposal where state <> 'draft'", row -> row.number("n"))
            .getFirst());
  }

  private record Numbered(UUID id, long number) {}

  private List<Numbered> after(long number) {
    return sql.list(
        "select id, number from proposal where number > ? order by number fetch first "
            + PAGE
            + " rows only",
        row -> new Numbered(row.uuid("id"), row.number("number")),
        number);
  }

  /** What belongs to the proposals of one read, by their ids. */
  private record Beside(
      Map<UUID, Set<UUID>> authors,
      Map<UUID, Set<UUID>> circles,
      Map<UUID, Set<UUID>> conflicted,
      Map<UUID, Set<UUID>> supporters,
      Map<UUID, Set<UUID>> followers,
      Map<UUID, StringBuilder> talk,
      Map<UUID, StringBuilder> files,
      Map<UUID, List<ThemeRef>> themes,
      Map<String, Set<String>> formerThemes,
      Map<UUID, String> names) {

    static Set<UUID> of(Map<UUID, Set<UUID>> people, UUID proposal) {
      return people.getOrDefault(proposal, Set.of());
    }
  }

  private Beside beside(Collection<UUID> ids) {
    Map<UUID, Set<UUID>> authors = people("proposal_author", "position", ids);
    return new Beside(
        authors,
        people("proposal_circle", "person_id", ids),
        people("proposal_conflict", "person_id", ids),
        people("proposal_support", "person_id", ids),
        people("proposal_follow", "person_id", ids),
        talk(ids),
        files(ids),
        themes.of(ids),
        themes.formerSlugs(),
        names(authors.values().stream().flatMap(Set::stream).collect(Collectors.toSet())));
  }

  /** Not from the directory's memory, which on another node may be a moment behind a new name. */
  private Map<UUID, String> names(Set<UUID> people) {
    return people.isEmpty()
        ? Map.of()
        : sql
            .list(
                "select id, name from person where id in (%s)".formatted(Sql.marks(people.size())),
                row -> Map.entry(row.uuid("id"), row.text("name")),
                people.toArray())
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<UUID, Set<UUID>> people(String table, String order, Collection<UUID> ids) {
    Map<UUID, Set<UUID>> people = new HashMap<>();
    sql.list(
            "select proposal_id, person_id from %s where proposal_id in (%s) order by %s"
                .formatted(table, Sql.marks(ids.size()), order),
            row -> Map.entry(row.uuid("proposal_id"), row.uuid("person_id")),
            ids.toArray())
        .forEach(
            pair ->
                people
                    .computeIfAbsent(pair.getKey(), any -> new LinkedHashSet<>())
                    .add(pair.getValue()));
    return people;
  }

  private Map<UUID, StringBuilder> talk(Collection<UUID> ids) {
    Map<UUID, StringBuilder> talk = new HashMap<>();
    Object[] thrice = Stream.of(ids, ids, ids).flatMap(Collection::stream).toArray();
    sql.list(
            TALK.formatted(Sql.marks(ids.size())),
            row -> Map.entry(row.uuid("proposal_id"), row.text("text")),
            thrice)
        .forEach(
            said -> {
              StringBuilder text = talk.computeIfAbsent(said.getKey(), any -> new StringBuilder());
              if (text.length() < MOST_TALK) {
                text.append(Markdown.plain(said.getValue())).append('\n');
              }
            });
    return talk;
  }

  private record FileWords(UUID proposal, String name, String text) {}

  private Map<UUID, StringBuilder> files(Collection<UUID> ids) {
    Map<UUID, StringBuilder> files = new HashMap<>();
    sql.list(
            FILES.formatted(Sql.marks(ids.size())),
            row -> new FileWords(row.uuid("proposal_id"), row.text("name"), row.text("text")),
            ids.toArray())
        .forEach(
            file -> {
              StringBuilder words =
                  files.computeIfAbsent(file.proposal(), any -> new StringBuilder());
              words.append(file.name()).append('\n');
              if (file.text() != null && words.length() < MOST_OF_FILES) {
                words.append(file.text()).append('\n');
              }
            });
    return files;
  }

  private IndexedProposal indexed(Sql.Row row, Beside beside) throws SQLException {
    UUID id = row.uuid("id");
    return new IndexedProposal(
        facts(row, beside),
        row.number("number"),
        new IndexedProposal.Words(
            row.text("title"),
            plain(
                row.text("problem"),
                row.text("affected"),
                row.text("cause"),
                row.text("solution"),
                row.text("first_step")),
            plain(row.text("outcome"), row.text("lesson"))
                + beside.talk().getOrDefault(id, new StringBuilder()),
            names(row, Beside.of(beside.authors(), id), beside.names()),
            beside.files().getOrDefault(id, new StringBuilder()).toString()),
        standing(row, beside));
  }

  private static ProposalFacts facts(Sql.Row row, Beside beside) throws SQLException {
    UUID id = row.uuid("id");
    Set<UUID> desks =
        Stream.of(row.uuid("desk_unit_id"), row.uuid("second_door_id"))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new ProposalFacts(
        id,
        Slug.read(State.class, row.text("state")).orElseThrow(),
        Slug.read(Visibility.class, row.text("visibility")).orElseThrow(),
        row.uuid("visible_unit_id"),
        row.uuid("unit_id"),
        desks,
        row.uuid("first_author_id"),
        Beside.of(beside.authors(), id),
        Beside.of(beside.circles(), id),
        row.flag("hidden"),
        null,
        Beside.of(beside.conflicted(), id));
  }

  private IndexedProposal.Standing standing(Sql.Row row, Beside beside) throws SQLException {
    UUID id = row.uuid("id");
    List<UUID> path =
        new ArrayList<>(directory.organisation().unitAndAncestors(row.uuid("unit_id")));
    Set<String> its =
        beside.themes().getOrDefault(id, List.of()).stream()
            .map(ThemeRef::slug)
            .collect(Collectors.toSet());
    return new IndexedProposal.Standing(
        path.reversed(),
        Optional.ofNullable(row.uuid("campaign_id")),
        its,
        its.stream()
            .flatMap(theme -> beside.formerThemes().getOrDefault(theme, Set.of()).stream())
            .collect(Collectors.toSet()),
        Beside.of(beside.supporters(), id),
        Beside.of(beside.followers(), id),
        row.number("supports"),
        Optional.ofNullable(row.instant("submitted_at")).orElse(row.instant("created_at")),
        row.instant("updated_at"));
  }

  private String names(Sql.Row row, Set<UUID> authors, Map<UUID, String> names)
      throws SQLException {
    Stream<String> writers = authors.stream().map(names::get).filter(Objects::nonNull);
    Stream<String> units =
        Stream.of(row.uuid("unit_id"), row.uuid("desk_unit_id"))
            .distinct()
            .flatMap(unit -> directory.unit(unit).stream())
            .map(UnitRef::name);
    return Stream.concat(writers, units).collect(Collectors.joining("\n"));
  }

  private static String plain(String... markdown) {
    return Stream.of(markdown)
        .filter(Objects::nonNull)
        .map(Markdown::plain)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}

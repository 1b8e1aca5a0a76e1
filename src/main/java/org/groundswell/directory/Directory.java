package org.groundswell.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/**
 * The read side of the directory: names for ids, in bulk, and the agency's shape.
 *
 * <p>Both are remembered. A change on this node is seen as soon as it is committed; a change on
 * another node within a second, by the number that every change makes grow.
 */
@ApplicationScoped
public class Directory {

  /** What a statement that writes a person sets, so that {@link PeopleByName} reads them again. */
  public static final String WRITTEN = "changed_in = (select version from directory_change)";

  private static final int BULK = 500;

  private final Sql sql;
  private final Clock clock;
  private final Event<Changed> changes;
  private final AtomicReference<Remembered> remembered = new AtomicReference<>(Remembered.NOTHING);

  @Inject
  Directory(Sql sql, Clock clock, Event<Changed> changes) {
    this.sql = sql;
    this.clock = clock;
    this.changes = changes;
  }

  /** The units, posts and roles as they are now. */
  public Organisation organisation() {
    Remembered current = current();
    if (current.organisation == null) {
      current.organisation = read();
    }
    return current.organisation;
  }

  /** The agency as a whole. */
  public Agency agency() {
    Remembered current = current();
    if (current.agency == null) {
      current.agency = readAgency();
    }
    return current.agency;
  }

  /** Which day it is in the agency. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), agency().timeZone());
  }

  /** One unit. */
  public Optional<UnitRef> unit(UUID id) {
    return organisation().unit(id).map(Unit::ref);
  }

  /** These units by id; those that do not exist are missing. */
  public Map<UUID, UnitRef> units(Collection<UUID> ids) {
    Map<UUID, UnitRef> found = new HashMap<>();
    Set.copyOf(ids).forEach(id -> unit(id).ifPresent(unit -> found.put(id, unit)));
    return found;
  }

  /** One person, also one who left. */
  public Optional<PersonRef> person(UUID id) {
    return Optional.ofNullable(people(List.of(id)).get(id));
  }

  /** These people by id, in one query for those not remembered; the unknown are missing. */
  public Map<UUID, PersonRef> people(Collection<UUID> ids) {
    Remembered current = current();
    Map<UUID, PersonRef> found = new HashMap<>();
    List<UUID> missing = new ArrayList<>();
    for (UUID id : new HashSet<>(ids)) {
      PersonRef known = current.people.get(id);
      if (known == null) {
        missing.add(id);
      } else {
        found.put(id, known);
      }
    }
    for (int from = 0; from < missing.size(); from += BULK) {
      for (PersonRef person : read(missing.subList(from, Math.min(from + BULK, missing.size())))) {
        found.put(person.id(), person);
        current.people.put(person.id(), person);
      }
    }
    return found;
  }

  /**
   * Called inside the transaction that changes the directory, before anything else: changes of the
   * directory happen one after the other, and every node forgets what it remembered.
   */
  public void changed() {
    sql.update("update directory_change set version = version + 1");
    changes.fire(new Changed());
  }

  void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Changed change) {
    remembered.set(Remembered.NOTHING);
  }

  private Remembered current() {
    Remembered current = remembered.get();
    while (!current.isFresh()) {
      Remembered next = current.at(version());
      if (remembered.compareAndSet(current, next)) {
        return next;
      }
      current = remembered.get();
    }
    return current;
  }

  /** Grows with every change of the directory. */
  public long version() {
    return sql.first("select version from directory_change", row -> row.number("version"))
        .orElseThrow();
  }

  private List<PersonRef> read(List<UUID> ids) {
    return sql.list(
        "select id, name, title, unit_id from person where id in (%s)"
            .formatted(Sql.marks(ids.size())),
        this::personRef,
        ids.toArray());
  }

  private PersonRef personRef(Sql.Row row) throws SQLException {
    return personRef(row.uuid("id"), row.text("name"), row.text("title"), row.uuid("unit_id"));
  }

  /** Somebody of whom all but the unit's name is known. */
  PersonRef personRef(UUID id, String name, String title, UUID unit) {
    return new PersonRef(id, name, title, unit(unit).orElse(new UnitRef(unit, "")));
  }

  Organisation read() {
    return new Organisation(
        sql.list(
            "select id, parent_id, name, slug, position, code, closed_on from unit",
            Directory::unit),
        sql.list(
            "select id, unit_id, person_id, kind, from_day, until_day from unit_post",
            Directory::post),
        sql.list(
            "select id, person_id, role, unit_id, from_day, until_day from role_grant",
            Directory::grant),
        sql.list(
            "select person_id, unit_id, from_day, until_day from membership"
                + " where kind = 'further'",
            Directory::further));
  }

  private static Unit unit(Sql.Row row) throws SQLException {
    return new Unit(
        row.uuid("id"),
        row.uuid("parent_id"),
        row.text("name"),
        row.text("slug"),
        (int) row.number("position"),
        row.text("code"),
        row.day("closed_on"));
  }

  private static Post post(Sql.Row row) throws SQLException {
    return new Post(
        row.uuid("id"),
        row.uuid("unit_id"),
        row.uuid("person_id"),
        Slug.read(Post.Kind.class, row.text("kind")).orElseThrow(),
        row.day("from_day"),
        row.day("until_day"));
  }

  private static RoleGrant grant(Sql.Row row) throws SQLException {
    return new RoleGrant(
        row.uuid("id"),
        row.uuid("person_id"),
        Slug.read(RoleGrant.Kind.class, row.text("role")).orElseThrow(),
        row.uuid("unit_id"),
        row.day("from_day"),
        row.day("until_day"));
  }

  private static Secondment further(Sql.Row row) throws SQLException {
    return new Secondment(
        row.uuid("person_id"), row.uuid("unit_id"), row.day("from_day"), row.day("until_day"));
  }

  private Agency readAgency() {
    Map<String, String> settings =
        sql
            .list(
                "select name, text from agency_setting",
                row -> Map.entry(row.text("name"), row.text("text")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return AgencySettings.read(
        settings,
        sql.list(
            "select id, title from mission_goal order by position",
            row -> new Agency.MissionGoal(row.uuid("id"), row.text("title"))));
  }

  /** The directory has changed; what was read before may be wrong. */
  record Changed() {}
}

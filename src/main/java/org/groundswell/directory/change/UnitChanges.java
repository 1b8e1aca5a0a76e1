package org.groundswell.directory.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/** Everything that was done to units as a whole, and what each change moved. */
@ApplicationScoped
public class UnitChanges {

  private static final String SELECT =
      "select id, kind, unit_id, other_id, was_name, by_id, at, undone_at from unit_change where ";

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  @Inject
  UnitChanges(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** One change. */
  public Optional<UnitChange> find(UUID id) {
    return sql.first(SELECT + "id = ?", UnitChanges::change, id);
  }

  /** What was done to this unit or with it, the newest first. */
  public List<UnitChange> of(UUID unit) {
    return sql.list(
        SELECT + "unit_id = ? or other_id = ? order by at desc, id desc limit 100",
        UnitChanges::change,
        unit,
        unit);
  }

  private static UnitChange change(Sql.Row row) throws SQLException {
    return new UnitChange(
        row.uuid("id"),
        Slug.read(UnitChange.Kind.class, row.text("kind")).orElseThrow(),
        row.uuid("unit_id"),
        row.uuid("other_id"),
        row.text("was_name"),
        row.uuid("by_id"),
        row.instant("at"),
        row.instant("undone_at"));
  }

  /**
   * Something that a change moved from one unit to another; to none when it ended.
   *
   * @param begins the first day it had before; null where it has none, or had always been so
   * @param until the last day it had before; null where it had none
   */
  record Part(Kind kind, UUID subject, UUID from, UUID to, LocalDate begins, LocalDate until) {

    Part(Kind kind, UUID subject, UUID from, UUID to) {
      this(kind, subject, from, to, null, null);
    }

    enum Kind {
      PERSON,
      UNIT,
      MANAGER,
      ACTING,
      REVIEWER,
      LEADER,
      FURTHER,
      MADE
    }
  }

  UUID record(UnitChange.Kind kind, UUID unit, UUID other, String wasName, Cause cause) {
    UUID id = ids.next();
    sql.update(
        "insert into unit_change (id, kind, unit_id, other_id, was_name, by_id, at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        Slug.of(kind),
        unit,
        other,
        wasName,
        cause.person(),
        clock.instant());
    return id;
  }

  /** Of two of a kind that somebody had one after the other, the earlier is noted. */
  void note(UUID change, Part part) {
    boolean noted =
        sql.first(
                "select kind from unit_change_part where change_id = ? and kind = ?"
                    + " and subject_id = ?",
                row -> row.text("kind"),
                change,
                Slug.of(part.kind()),
                part.subject())
            .isPresent();
    if (!noted) {
      write(change, part);
    }
  }

  private void write(UUID change, Part part) {
    sql.update(
        "insert into unit_change_part (change_id, kind, subject_id, from_unit_id, to_unit_id,"
            + " from_day, until_day) values (?, ?, ?, ?, ?, ?, ?)",
        change,
        Slug.of(part.kind()),
        part.subject(),
        part.from(),
        part.to(),
        part.begins(),
        part.until());
  }

  List<Part> parts(UUID change) {
    return sql.list(
        "select kind, subject_id, from_unit_id, to_unit_id, from_day, until_day"
            + " from unit_change_part"
            + " where change_id = ? order by kind, subject_id",
        row ->
            new Part(
                Slug.read(Part.Kind.class, row.text("kind")).orElseThrow(),
                row.uuid("subject_id"),
                row.uuid("from_unit_id"),
                row.uuid("to_unit_id"),
                row.day("from_day"),
                row.day("until_day")),
        change);
  }

  void undone(UUID change) {
    sql.update("update unit_change set undone_at = ? where id = ?", clock.instant(), change);
  }
}

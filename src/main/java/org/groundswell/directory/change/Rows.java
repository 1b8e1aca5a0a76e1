package org.groundswell.directory.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/**
 * Dated rows: somebody stands in some relation to a unit from a day until a day, both inclusive.
 *
 * <p>A row is never changed but to end it, except on the very day it begins: what is put right on
 * the same day was a mistake, not a fact.
 */
@ApplicationScoped
class Rows {

  private final Sql sql;
  private final Ids ids;

  @Inject
  Rows(Sql sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** The tables of dated rows, with the column that says which kind of row it is. */
  enum Table {
    MEMBERSHIP("membership", "kind"),
    POST("unit_post", "kind"),
    GRANT("role_grant", "role");

    private final String name;
    private final String kind;

    Table(String name, String kind) {
      this.name = name;
      this.kind = kind;
    }
  }

  /** One row; an open end is null. */
  record Dated(UUID id, UUID person, UUID unit, String kind, LocalDate from, LocalDate until) {

    boolean holdsOn(LocalDate day) {
      return !beginsAfter(day) && (until == null || !until.isBefore(day));
    }

    boolean beginsAfter(LocalDate day) {
      return from != null && from.isAfter(day);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
      return (last == null || !beginsAfter(last))
          && (first == null || until == null || !until.isBefore(first));
    }
  }

  Optional<Dated> find(Table table, UUID id) {
    return read(table, "id = ?", id).stream().findFirst();
  }

  List<Dated> ofPerson(Table table, UUID person) {
    return read(table, "person_id = ? order by from_day nulls first, id", person);
  }

  List<Dated> ofUnit(Table table, UUID unit) {
    return read(table, "unit_id = ? order by from_day nulls first, id", unit);
  }

  /** The home of somebody on a day. */
  Optional<Dated> home(UUID person, LocalDate day) {
    return ofPerson(Table.MEMBERSHIP, person).stream()
        .filter(row -> row.kind().equals("home") && row.holdsOn(day))
        .findFirst();
  }

  private List<Dated> read(Table table, String condition, UUID value) {
    return sql.list(
        "select id, person_id, unit_id, %s as kind, from_day, until_day from %s where %s"
            .formatted(table.kind, table.name, condition),
        Rows::dated,
        value);
  }

  private static Dated dated(Sql.Row row) throws SQLException {
    return new Dated(
        row.uuid("id"),
        row.uuid("person_id"),
        row.uuid("unit_id"),
        row.text("kind"),
        row.day("from_day"),
        row.day("until_day"));
  }

  UUID begin(Table table, Dated row) {
    if (row.from() != null && row.until() != null && row.until().isBefore(row.from())) {
      throw new Refusal(DirectoryRefusal.ENDS_BEFORE_IT_BEGINS);
    }
    UUID id = ids.next();
    sql.update(
        "insert into %s (id, person_id, unit_id, %s, from_day, until_day) values (?, ?, ?, ?, ?, ?)"
            .formatted(table.name, table.kind),
        id,
        row.person(),
        row.unit(),
        row.kind(),
        row.from(),
        row.until());
    return id;
  }

  /** Ends a row with this day as its last; one that had not begun by then is as if it never was. */
  void end(Table table, Dated row, LocalDate last) {
    if (row.beginsAfter(last)) {
      sql.update("delete from " + table.name + " where id = ?", row.id());
    } else if (row.until() == null || row.until().isAfter(last)) {
      sql.update("update " + table.name + " set until_day = ? where id = ?", last, row.id());
    }
  }

  /** What ended goes on as if it had not. */
  void reopen(Table table, Dated row) {
    sql.update("update " + table.name + " set until_day = null where id = ?", row.id());
  }
}

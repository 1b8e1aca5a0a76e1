package org.groundswell.directory.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.DirectoryRefusal;
import org.groundswell.directory.SearchName;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** The table of units, and of what they were called and where they stood. */
@ApplicationScoped
class UnitRows {

  private static final int LONGEST_PATH = 1000;
  private static final int LONGEST_SLUG = 70;

  private final Sql sql;
  private final Ids ids;

  @Inject
  UnitRows(Sql sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** A unit as it is kept; the agency itself has no parent. */
  record Row(UUID id, UUID parent, String name, String path, LocalDate closedOn, UUID mergedInto) {

    boolean isClosed() {
      return closedOn != null;
    }

    boolean isAtOrBelow(Row other) {
      return path.startsWith(other.path);
    }
  }

  Row require(UUID id) {
    return find(id).orElseThrow(() -> new Refusal(DirectoryRefusal.NO_SUCH_UNIT));
  }

  Row requireOpen(UUID id) {
    Row unit = require(id);
    if (unit.isClosed()) {
      throw new Refusal(DirectoryRefusal.UNIT_IS_CLOSED);
    }
    return unit;
  }

  Row requireMovable(UUID id) {
    Row unit = requireOpen(id);
    if (unit.parent() == null) {
      throw new Refusal(DirectoryRefusal.THE_AGENCY_STAYS);
    }
    return unit;
  }

  private Optional<Row> find(UUID id) {
    return sql.first(
        "select id, parent_id, name, path, closed_on, merged_into_id from unit where id = ?",
        UnitRows::row,
        id);
  }

  private static Row row(Sql.Row row) throws SQLException {
    return new Row(
        row.uuid("id"),
        row.uuid("parent_id"),
        row.text("name"),
        row.text("path"),
        row.day("closed_on"),
        row.uuid("merged_into_id"));
  }

  /** The open units right below this one. */
  List<UUID> below(UUID unit) {
    return sql.list(
        "select id from unit where parent_id = ? and closed_on is null order by position, id",
        row -> row.uuid("id"),
        unit);
  }

  UUID add(UnitDraft draft, LocalDate from) {
    requireFreeCode(draft.code(), Optional.empty());
    UUID unit = ids.next();
    String above = draft.parent() == null ? "/" : requireOpen(draft.parent()).path();
    if (draft.parent() == null && !sql.list("select id from unit", row -> 1).isEmpty()) {
      throw new Refusal(DirectoryRefusal.NO_SUCH_UNIT, "A unit stands below another one.");
    }
    sql.update(
        "insert into unit (id, parent_id, name, slug, path, position, code, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, 1)",
        unit,
        draft.parent(),
        draft.name(),
        slug(draft.name(), unit),
        fitting(above + unit + "/"),
        nextPosition(draft.parent()),
        draft.code());
    beginShape(unit, draft.name(), draft.parent(), from);
    return unit;
  }

  private int nextPosition(UUID parent) {
    return sql.first(
            "select coalesce(max(position), -1) + 1 as next from unit where parent_id = ?",
            row -> (int) row.number("next"),
            parent)
        .orElse(0);
  }

  /** Readable, and unique because it ends with a piece of the id. */
  private static String slug(String name, UUID unit) {
    String words = String.join("-", SearchName.of(name).words());
    String text = unit.toString();
    return words.substring(0, Math.min(words.length(), LONGEST_SLUG - 9))
        + "-"
        + text.substring(text.length() - 8);
  }

  private static String fitting(String path) {
    if (path.length() > LONGEST_PATH) {
      throw new Refusal(
          DirectoryRefusal.UNIT_BELOW_ITSELF, "The units would be nested too deeply.");
    }
    return path;
  }

  void requireFreeCode(String code, Optional<UUID> unit) {
    if (code != null
        && !sql.list(
                "select id from unit where code = ? and id <> ?",
                row -> 1,
                code,
                unit.orElse(new UUID(0, 0)))
            .isEmpty()) {
      throw new Refusal(DirectoryRefusal.UNIT_CODE_TAKEN);
    }
  }

  void recode(UUID unit, String code) {
    requireFreeCode(code, Optional.of(unit));
    sql.update("update unit set code = ?, version = version + 1 where id = ?", code, unit);
  }

  void rename(Row unit, String name, LocalDate today) {
    sql.update("update unit set name = ?, version = version + 1 where id = ?", name, unit.id());
    changeShape(unit.id(), name, unit.parent(), today);
  }

  void move(Row unit, Row parent, LocalDate today) {
    if (parent.isAtOrBelow(unit)) {
      throw new Refusal(DirectoryRefusal.UNIT_BELOW_ITSELF);
    }
    requireRoom(unit, parent);
    sql.update(
        "update unit set parent_id = ?, position = ?, version = version + 1 where id = ?",
        parent.id(),
        nextPosition(parent.id()),
        unit.id());
    sql.update(
        "update unit set path = ? || substring(path from ?) where path like ?",
        parent.path() + unit.id() + "/",
        unit.path().length() + 1,
        unit.path() + "%");
    changeShape(unit.id(), unit.name(), parent.id(), today);
  }

  private void requireRoom(Row unit, Row parent) {
    int deepest =
        sql.first(
                "select max(char_length(path)) as longest from unit where path like ?",
                row -> (int) row.number("longest"),
                unit.path() + "%")
            .orElse(0);
    String above =
        unit.path().substring(0, unit.path().length() - unit.id().toString().length() - 1);
    if (deepest - above.length() + parent.path().length() > LONGEST_PATH) {
      throw new Refusal(
          DirectoryRefusal.UNIT_BELOW_ITSELF, "The units would be nested too deeply.");
    }
  }

  void close(UUID unit, UUID mergedInto, LocalDate day) {
    sql.update(
        "update unit set closed_on = ?, merged_into_id = ?, version = version + 1 where id = ?",
        day,
        mergedInto,
        unit);
  }

  void reopen(UUID unit) {
    sql.update(
        "update unit set closed_on = null, merged_into_id = null, version = version + 1"
            + " where id = ?",
        unit);
  }

  /** From today on it is called this and stands there; what it was until yesterday is kept. */
  private void changeShape(UUID unit, String name, UUID parent, LocalDate today) {
    int begunToday =
        sql.update(
            "update unit_shape set name = ?, parent_id = ?"
                + " where unit_id = ? and until_day is null and from_day = ?",
            name,
            parent,
            unit,
            today);
    if (begunToday == 0) {
      sql.update(
          "update unit_shape set until_day = ? where unit_id = ? and until_day is null",
          today.minusDays(1),
          unit);
      beginShape(unit, name, parent, today);
    }
  }

  private void beginShape(UUID unit, String name, UUID parent, LocalDate from) {
    sql.update(
        "insert into unit_shape (id, unit_id, name, parent_id, from_day) values (?, ?, ?, ?, ?)",
        ids.next(),
        unit,
        name,
        parent,
        from);
  }

  /** Whether the name is already this one. */
  static boolean isCalled(Row unit, String name) {
    return Objects.equals(unit.name(), name);
  }
}

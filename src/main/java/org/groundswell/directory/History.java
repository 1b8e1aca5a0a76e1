package org.groundswell.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.storage.Sql;

/**
 * The directory as it was: who belonged where, who ran what, what units were called and where they
 * stood on any day.
 *
 * <p>Posts and roles of the past are in every {@link Organisation}, so "who managed this unit that
 * day" is {@link Organisation#holderOf}; this reads what the present does not need.
 */
@ApplicationScoped
public class History {

  private final Sql sql;
  private final Directory directory;

  /** Reads these tables. */
  @Inject
  public History(Sql sql, Directory directory) {
    this.sql = sql;
    this.directory = directory;
  }

  /**
   * Somebody belonged to a unit.
   *
   * @param home whether it was their home, or a unit they worked for beside it
   * @param from the first day; null when it is not known
   * @param until the last day; null when it has no end
   */
  public record Stay(
      UUID id, UUID person, UUID unit, boolean home, LocalDate from, LocalDate until) {}

  /** A unit was called this, and stood there. */
  public record Shape(UUID unit, String name, UUID parent, LocalDate from, LocalDate until) {

    boolean holdsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }

  /** Where somebody has belonged, the earliest first. */
  public List<Stay> staysOf(UUID person) {
    return stays("person_id = ?", person);
  }

  /** Who belonged to a unit on a day. */
  public List<Stay> staysIn(UUID unit, LocalDate day) {
    return stays(
        "unit_id = ? and (from_day is null or from_day <= ?)"
            + " and (until_day is null or until_day >= ?)",
        unit,
        day,
        day);
  }

  /** Where somebody was at home on a day; empty when they were not in the agency. */
  public Optional<UUID> homeOf(UUID person, LocalDate day) {
    return stays(
            "person_id = ? and kind = 'home' and (from_day is null or from_day <= ?)"
                + " and (until_day is null or until_day >= ?)",
            person,
            day,
            day)
        .stream()
        .map(Stay::unit)
        .findFirst();
  }

  private List<Stay> stays(String condition, Object... values) {
    return sql.list(
        "select id, person_id, unit_id, kind, from_day, until_day from membership where "
            + condition
            + " order by from_day nulls first, id",
        row ->
            new Stay(
                row.uuid("id"),
                row.uuid("person_id"),
                row.uuid("unit_id"),
                row.text("kind").equals("home"),
                row.day("from_day"),
                row.day("until_day")),
        values);
  }

  /** What a unit was called and where it stood, the earliest first. */
  public List<Shape> shapesOf(UUID unit) {
    return shapes("where unit_id = ?", unit);
  }

  private List<Shape> shapes(String condition, Object... values) {
    return sql.list(
        "select unit_id, name, parent_id, from_day, until_day from unit_shape "
            + condition
            + " order by from_day nulls first, id",
        row ->
            new Shape(
                row.uuid("unit_id"),
                row.text("name"),
                row.uuid("parent_id"),
                row.day("from_day"),
                row.day("until_day")),
        values);
  }

  /** The agency as it was on a day: units by the names and in the places they had. */
  public Organisation on(LocalDate day) {
    Organisation now = directory.organisation();
    List<Unit> units =
        shapes("").stream()
            .filter(shape -> shape.holdsOn(day))
            .flatMap(shape -> was(shape, now, day))
            .toList();
    return now.with(units);
  }

  private static Stream<Unit> was(Shape shape, Organisation now, LocalDate day) {
    return now
        .unit(shape.unit())
        .map(
            unit ->
                new Unit(
                    unit.id(),
                    shape.parent(),
                    shape.name(),
                    unit.slug(),
                    unit.position(),
                    unit.code(),
                    unit.closedOn() == null || unit.closedOn().isAfter(day)
                        ? null
                        : unit.closedOn()))
        .stream();
  }
}

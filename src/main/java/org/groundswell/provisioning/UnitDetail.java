package org.groundswell.provisioning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;

/**
 * A unit as the administrator keeps it, as it was on a day.
 *
 * @param on the day
 * @param parent the unit above; missing for the agency itself
 * @param people how many were at home there
 * @param posts who held, holds or will hold a post there, whatever the day
 * @param shapes what it was called and where it stood, the earliest first
 * @param changes what was done to it as a whole, the newest first
 */
public record UnitDetail(
    UUID id,
    String name,
    String code,
    UnitRef parent,
    LocalDate on,
    LocalDate closedOn,
    int people,
    List<UnitRef> units,
    List<Held> posts,
    List<Shape> shapes,
    List<Change> changes) {

  /** A post and who held it; {@code today} on the day that was asked for. */
  public record Held(
      UUID id, PersonRef person, String kind, LocalDate from, LocalDate until, boolean today) {}

  /** A name and a place. */
  public record Shape(String name, UnitRef parent, LocalDate from, LocalDate until) {}

  /** Something that was done to the unit as a whole. */
  public record Change(
      UUID id,
      String kind,
      UnitRef unit,
      UnitRef other,
      String wasName,
      PersonRef by,
      Instant at,
      boolean undone) {}
}

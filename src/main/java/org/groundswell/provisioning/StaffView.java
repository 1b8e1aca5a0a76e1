package org.groundswell.provisioning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;

/**
 * Everything the directory keeps about one person.
 *
 * @param person how others mention them
 * @param active whether they are in the agency today
 * @param leftOn the first day on which they are or will be gone; missing while none is known
 */
public record StaffView(
    PersonRef person,
    String userName,
    String email,
    String externalId,
    Integer grade,
    String locale,
    boolean active,
    LocalDate leftOn,
    List<Stay> stays,
    List<Held> posts,
    List<Granted> roles,
    long version) {

  /** A unit they belonged to; {@code home} or beside it. */
  public record Stay(UUID id, UnitRef unit, boolean home, LocalDate from, LocalDate until) {}

  /** A post they held, hold or will hold. */
  public record Held(UUID id, UnitRef unit, String kind, LocalDate from, LocalDate until) {}

  /** A role they had, have or will have; a leader's is for a unit. */
  public record Granted(UUID id, String role, UnitRef unit, LocalDate from, LocalDate until) {}
}

package org.groundswell.directory;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One part of the agency, such as a department or a team.
 *
 * @param parentId the unit above, or the one that took it in; null for the agency itself
 * @param position where it stands among its siblings
 * @param code what the agency's other systems call it; null when they do not
 * @param closedOn since when it is no more; null while it is
 */
public record Unit(
    UUID id,
    UUID parentId,
    String name,
    String slug,
    int position,
    String code,
    LocalDate closedOn) {

  /** A unit that exists and that other systems do not know. */
  public Unit(UUID id, UUID parentId, String name, String slug, int position) {
    this(id, parentId, name, slug, position, null, null);
  }

  /** Whether it is still there. */
  public boolean isOpen() {
    return closedOn == null;
  }

  /** How others mention it. */
  public UnitRef ref() {
    return new UnitRef(id, name);
  }
}

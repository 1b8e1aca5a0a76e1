package org.groundswell.directory;

import java.util.UUID;

/**
 * One part of the agency, such as a department or a team.
 *
 * @param parentId the unit above; null for the agency itself
 * @param position where it stands among its siblings
 */
public record Unit(UUID id, UUID parentId, String name, String slug, int position) {

  /** How others mention it. */
  public UnitRef ref() {
    return new UnitRef(id, name);
  }
}

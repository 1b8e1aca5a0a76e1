package org.groundswell.directory;

import java.util.List;
import java.util.UUID;

/**
 * A unit as the API shows it.
 *
 * @param path the ids from the agency down to this unit
 * @param manager who runs it; missing while nobody does
 * @param acting who stands in today; missing when nobody does
 */
public record UnitView(
    UUID id,
    String name,
    String slug,
    UUID parentId,
    List<UUID> path,
    PersonRef manager,
    PersonRef acting) {}

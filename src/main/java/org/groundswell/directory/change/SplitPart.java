package org.groundswell.directory.change;

import java.util.Set;
import java.util.UUID;

/**
 * One of the units that a split makes, beside the one that is split.
 *
 * @param code what the agency's other systems call it; null when they do not
 * @param manager who runs it from today; null when nobody does yet
 * @param people whose home it becomes; they have to be at home in the unit that is split
 * @param units which of the units below go along
 * @param takesWork whether what its people have open at the old desk goes to the new one
 */
public record SplitPart(
    String name, String code, UUID manager, Set<UUID> people, Set<UUID> units, boolean takesWork) {

  /** Copies the sets. */
  public SplitPart {
    people = Set.copyOf(people);
    units = Set.copyOf(units);
  }
}

package org.groundswell.directory.change;

import java.util.Set;
import java.util.UUID;

/**
 * Work that was one unit's has become another's: by a merger, a split, or the undoing of one.
 *
 * <p>Told inside the transaction. Observers move what waits at the desk; what the unit proposed in
 * the past stays its own.
 *
 * @param change by which it can be undone
 * @param authors whose work moves; empty when everybody's does
 * @param by who did it; null when a system did
 */
public record UnitJoined(UUID change, UUID from, UUID to, Set<UUID> authors, UUID by) {

  /** Copies the authors. */
  public UnitJoined {
    authors = Set.copyOf(authors);
  }
}

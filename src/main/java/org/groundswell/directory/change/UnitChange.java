package org.groundswell.directory.change;

import java.time.Instant;
import java.util.UUID;

/**
 * What was done to a unit as a whole.
 *
 * @param other the unit it was merged into, or where it stood before it was moved; null otherwise
 * @param wasName what it was called before it was renamed; null otherwise
 * @param by null when a system did it
 * @param undoneAt null while it stands
 */
public record UnitChange(
    UUID id,
    Kind kind,
    UUID unit,
    UUID other,
    String wasName,
    UUID by,
    Instant at,
    Instant undoneAt) {

  /** The kinds of changes. */
  public enum Kind {
    RENAMED,
    MOVED,
    MERGED,
    SPLIT,
    CLOSED
  }
}

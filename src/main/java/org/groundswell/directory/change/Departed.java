package org.groundswell.directory.change;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Somebody leaves the agency; told inside the transaction, after their posts have ended.
 *
 * @param unit their home until then
 * @param on the first day on which they are gone
 * @param held what they held until then
 */
public record Departed(UUID person, UUID unit, LocalDate on, List<Held> held, Cause cause) {

  /** Copies what was held. */
  public Departed {
    held = List.copyOf(held);
  }

  /** A post that ended with the departure: {@code manager}, {@code acting} or {@code reviewer}. */
  public record Held(UUID unit, String kind) {}
}

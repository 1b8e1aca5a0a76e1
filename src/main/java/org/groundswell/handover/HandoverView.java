package org.groundswell.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.UnitRef;

/**
 * What one person left behind.
 *
 * @param unit their last unit
 * @param suggested who might take it over: whoever runs the unit; missing while nobody does
 * @param items what is still open and may be seen by whoever asks
 */
public record HandoverView(
    PersonRef person,
    UnitRef unit,
    LocalDate leftOn,
    Instant openedAt,
    PersonRef suggested,
    List<Item> items) {

  /** Copies the items. */
  public HandoverView {
    items = List.copyOf(items);
  }

  /** The kinds of things that are left behind. */
  public enum Kind {
    /** An idea whose only author present was this one; it needs a co-author who cares for it. */
    IDEA,
    /** Work they owned. */
    DELIVERY,
    /** Steps they had in work that others own. */
    STEPS,
    /** A unit they ran that nobody runs now; it needs an appointment. */
    UNIT
  }

  /**
   * One thing that is still open.
   *
   * @param id the proposal's, or the unit's
   * @param open how many things there are: steps, or proposals that wait at the unit's desk
   */
  public record Item(Kind kind, UUID id, String title, int open) {}
}

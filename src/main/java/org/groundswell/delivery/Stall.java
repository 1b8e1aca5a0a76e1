package org.groundswell.delivery;

import java.time.LocalDate;

/**
 * That the work stands still, since when, and by which sign one knows.
 *
 * @param since the first day on which it counted as stalled
 */
public record Stall(LocalDate since, Sign reason) {

  /** What shows that the work stands still; of several, the first in this order is told. */
  public enum Sign {
    /** Endorsed, and two weeks later there is no plan. */
    NO_PLAN,
    /** A step's day went by without it. */
    STEP_OVERDUE,
    /** Nothing at all has changed for sixty days. */
    NO_MOVEMENT
  }
}

package org.groundswell.delivery;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One step of a plan.
 *
 * @param owner who does it
 * @param dueOn when it shall be done; null when it has no date
 * @param doneOn when it was done; null while it is not
 * @param blocker what is in its way; null when nothing is
 */
record Step(UUID id, String title, UUID owner, LocalDate dueOn, LocalDate doneOn, String blocker) {

  boolean isDone() {
    return doneOn != null;
  }

  boolean isOverdueOn(LocalDate day) {
    return !isDone() && dueOn != null && dueOn.isBefore(day);
  }
}

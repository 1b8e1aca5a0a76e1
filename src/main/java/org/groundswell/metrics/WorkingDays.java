package org.groundswell.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.groundswell.pipeline.WorkingCalendar;

/**
 * The working calendar counted out once, because the figures ask for thousands of spans of it.
 *
 * <p>Counts as {@link WorkingCalendar#daysBetween} does: the days after the first, up to and with
 * the last.
 */
final class WorkingDays {

  private final WorkingCalendar calendar;
  private final LocalDate first;
  private final int[] worked;

  /** Counts from the first day to the last. */
  WorkingDays(WorkingCalendar calendar, LocalDate first, LocalDate last) {
    this.calendar = calendar;
    this.first = first;
    this.worked = new int[(int) ChronoUnit.DAYS.between(first, last) + 1];
    for (int day = 1; day < worked.length; day++) {
      worked[day] = worked[day - 1] + (calendar.isWorkingDay(first.plusDays(day)) ? 1 : 0);
    }
  }

  /** Working days between two instants inside the span that was counted. */
  int between(Instant from, Instant to) {
    return upTo(to) - upTo(from);
  }

  private int upTo(Instant at) {
    return worked[(int) ChronoUnit.DAYS.between(first, calendar.dateAt(at))];
  }
}

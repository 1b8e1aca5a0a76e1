package org.groundswell.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.groundswell.pipeline.State;
import org.groundswell.pipeline.WorkingCalendar;

/**
 * Tells whether work stands still, from its dates alone.
 *
 * @param calendar the agency's working days
 * @param today the day for which it is asked
 */
record StallWatch(WorkingCalendar calendar, LocalDate today) {

  /** Working days after an endorsement by which there should be a plan. */
  static final int DAYS_TO_PLAN = 10;

  /** Calendar days without any change after which work counts as standing still. */
  static final int DAYS_TO_MOVE = 60;

  /**
   * The dates that matter.
   *
   * @param endorsedAt when it was decided; null for what needed no decision
   * @param planned whether there is a plan with a step
   * @param missedOn the day of the first step that is overdue, or null
   */
  record Dates(
      State state, Instant endorsedAt, boolean planned, LocalDate missedOn, Instant movedAt) {}

  /** The first sign that the work stands still, if there is any. */
  Optional<Stall> judge(Dates dates) {
    if (!dates.state().isMoving()) {
      return Optional.empty();
    }
    return planMissing(dates).or(() -> stepMissed(dates)).or(() -> nothingMoved(dates));
  }

  private Optional<Stall> planMissing(Dates dates) {
    if (dates.planned() || dates.endorsedAt() == null) {
      return Optional.empty();
    }
    LocalDate expected = calendar.plus(calendar.dateAt(dates.endorsedAt()), DAYS_TO_PLAN);
    return after(expected, Stall.Sign.NO_PLAN);
  }

  private Optional<Stall> stepMissed(Dates dates) {
    return Optional.ofNullable(dates.missedOn())
        .flatMap(day -> after(day, Stall.Sign.STEP_OVERDUE));
  }

  private Optional<Stall> nothingMoved(Dates dates) {
    LocalDate lastMove = calendar.dateAt(dates.movedAt());
    return after(lastMove.plusDays(DAYS_TO_MOVE), Stall.Sign.NO_MOVEMENT);
  }

  private Optional<Stall> after(LocalDate lastGoodDay, Stall.Sign sign) {
    return today.isAfter(lastGoodDay)
        ? Optional.of(new Stall(lastGoodDay.plusDays(1), sign))
        : Optional.empty();
  }
}

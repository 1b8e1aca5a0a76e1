package org.groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.groundswell.pipeline.State;
import org.groundswell.pipeline.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StallWatchTest {

  /** A Monday. */
  private static final Instant ENDORSED = Instant.parse("2026-01-05T09:00:00Z");

  private static final WorkingCalendar CALENDAR = WorkingCalendar.mondayToFriday(ZoneOffset.UTC);

  @Test
  void givesTenWorkingDaysToPlan() {
    assertThat(on("2026-01-19", unplanned())).isEmpty();
    assertThat(on("2026-01-20", unplanned()))
        .contains(new Stall(LocalDate.parse("2026-01-20"), Stall.Sign.NO_PLAN));
  }

  @Test
  void asksNoPlanOfWhatNeededNoDecision() {
    var go = new StallWatch.Dates(State.IN_DELIVERY, null, false, null, ENDORSED);

    assertThat(on("2026-02-20", go)).isEmpty();
  }

  @Test
  void countsAStepFromTheDayAfterItWasDue() {
    assertThat(on("2026-02-02", missed("2026-02-02"))).isEmpty();
    assertThat(on("2026-02-03", missed("2026-02-02")))
        .contains(new Stall(LocalDate.parse("2026-02-03"), Stall.Sign.STEP_OVERDUE));
  }

  @Test
  void countsSixtyDaysWithoutAnyMovement() {
    assertThat(on("2026-03-06", planned())).isEmpty();
    assertThat(on("2026-03-07", planned()))
        .contains(new Stall(LocalDate.parse("2026-03-07"), Stall.Sign.NO_MOVEMENT));
  }

  @Test
  void tellsTheMissingPlanBeforeTheMissingMovement() {
    assertThat(on("2026-12-01", unplanned()).map(Stall::reason)).contains(Stall.Sign.NO_PLAN);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ENDORSED", "TRIAL", "IN_DELIVERY"})
  void neverCallsWhatIsNotUnderWayStalled(State state) {
    var dates = new StallWatch.Dates(state, ENDORSED, false, LocalDate.EPOCH, ENDORSED);

    assertThat(on("2030-01-01", dates)).isEmpty();
  }

  private static Optional<Stall> on(String day, StallWatch.Dates dates) {
    return new StallWatch(CALENDAR, LocalDate.parse(day)).judge(dates);
  }

  private static StallWatch.Dates unplanned() {
    return new StallWatch.Dates(State.ENDORSED, ENDORSED, false, null, ENDORSED);
  }

  private static StallWatch.Dates planned() {
    return new StallWatch.Dates(State.IN_DELIVERY, ENDORSED, true, null, ENDORSED);
  }

  private static StallWatch.Dates missed(String day) {
    return new StallWatch.Dates(State.IN_DELIVERY, ENDORSED, true, LocalDate.parse(day), ENDORSED);
  }
}

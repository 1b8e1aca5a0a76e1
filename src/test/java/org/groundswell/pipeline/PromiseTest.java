package org.groundswell.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.groundswell.pipeline.Promise.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {

  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.mondayToFriday(ZoneId.of("Africa/Accra"));
  private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
  private static final Promise FRESH = Promise.from(MONDAY, PromiseTerms.USUAL, CALENDAR);

  @Test
  void promisesTwoFiveAndTwentyWorkingDays() {
    assertThat(FRESH.acknowledge().due()).isEqualTo("2026-01-07T17:00:00Z");
    assertThat(FRESH.answer().due()).isEqualTo("2026-01-12T17:00:00Z");
    assertThat(FRESH.decide().due()).isEqualTo("2026-02-02T17:00:00Z");
  }

  @Test
  void goesFromOnePartToTheNext() {
    Instant tuesday = day(6);

    assertThat(FRESH.next()).contains(Kind.ACKNOWLEDGE);
    assertThat(FRESH.acknowledged(tuesday).next()).contains(Kind.ANSWER);
    assertThat(FRESH.acknowledged(tuesday).answered(tuesday).next()).contains(Kind.DECIDE);
    assertThat(FRESH.decided(tuesday).next()).isEmpty();
    assertThat(FRESH.decided(tuesday).nextDue()).isEmpty();
  }

  @Test
  void anAcknowledgementKeepsNoAnswer() {
    Promise promise = FRESH.keptBy(AnswerCode.ACKNOWLEDGE, day(6));

    assertThat(promise.answer().keptAt()).isEmpty();
    assertThat(promise.hasLapsedAt(day(14))).isTrue();
  }

  @Test
  void aReplyKeepsTheAnswerButNotTheDecision() {
    Promise promise = FRESH.keptBy(AnswerCode.REPLY, day(6));

    assertThat(promise.acknowledge().keptAt()).contains(day(6));
    assertThat(promise.answer().keptAt()).contains(day(6));
    assertThat(promise.decide().keptAt()).isEmpty();
  }

  @Test
  void remembersTheFirstTimeAPartWasKept() {
    Promise promise = FRESH.acknowledged(day(6)).decided(day(8));

    assertThat(promise.acknowledge().keptAt()).contains(day(6));
    assertThat(promise.decide().keptAt()).contains(day(8));
  }

  @Nested
  class WhenItsTimeIsOver {

    @Test
    void lapsesOnlyAfterTheLastMoment() {
      assertThat(FRESH.hasLapsedAt(FRESH.acknowledge().due())).isFalse();
      assertThat(FRESH.hasLapsedAt(FRESH.acknowledge().due().plusNanos(1))).isTrue();
    }

    @Test
    void namesTheGravestLapse() {
      assertThat(FRESH.lapsedAt(day(6))).isEmpty();
      assertThat(FRESH.lapsedAt(day(8))).contains(Kind.ACKNOWLEDGE);
      assertThat(FRESH.lapsedAt(day(13))).contains(Kind.ANSWER);
      assertThat(FRESH.lapsedAt(day(90))).contains(Kind.DECIDE);
    }

    @Test
    void aPartKeptLateStaysLapsed() {
      Promise late = FRESH.acknowledged(day(9));

      assertThat(late.acknowledge().lapsedAt(day(9))).isTrue();
      assertThat(late.acknowledge().lapsedAt(day(90))).isTrue();
      assertThat(late.hasLapsedAt(day(9))).isFalse();
    }
  }

  @Nested
  class WhenItPauses {

    private final Promise paused = FRESH.acknowledged(day(6)).answered(day(6)).paused(day(6));

    @Test
    void nothingIsDueAndNothingLapses() {
      assertThat(paused.nextDue()).isEmpty();
      assertThat(paused.hasLapsedAt(day(365))).isFalse();
      assertThat(paused.lapsedAt(day(365))).isEmpty();
    }

    @Test
    void movesWhatIsOpenByTheWorkingDaysOfThePause() {
      Promise resumed = paused.resumed(day(13), CALENDAR); // Tuesday to Tuesday: five working days

      assertThat(resumed.decide().due()).isEqualTo("2026-02-09T17:00:00Z");
      assertThat(resumed.answer().due()).isEqualTo(FRESH.answer().due());
      assertThat(resumed.isPaused()).isFalse();
    }

    @Test
    void gainsNothingFromAPauseWithinADay() {
      assertThat(paused.resumed(day(6).plusSeconds(3600), CALENDAR).decide().due())
          .isEqualTo(FRESH.decide().due());
    }

    @Test
    void gainsNothingFromAWeekend() {
      Promise friday = FRESH.paused(day(9));

      assertThat(friday.resumed(day(11), CALENDAR).decide().due()).isEqualTo(FRESH.decide().due());
    }

    @Test
    void doesNotRepairWhatHadLapsedBefore() {
      Promise tooLate = FRESH.paused(day(8)).resumed(day(20), CALENDAR);

      assertThat(tooLate.acknowledge().due()).isEqualTo(FRESH.acknowledge().due());
      assertThat(tooLate.lapsedAt(day(20))).contains(Kind.ACKNOWLEDGE);
    }

    @Test
    void keepsTheFirstMomentWhenPausedTwice() {
      assertThat(paused.paused(day(9)).pausedAt()).contains(day(6));
    }

    @Test
    void aDecisionEndsThePause() {
      assertThat(paused.decided(day(7)).isPaused()).isFalse();
    }

    @Test
    void resumingWhatRunsChangesNothing() {
      assertThat(FRESH.resumed(day(20), CALENDAR)).isEqualTo(FRESH);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 5, 20", "5, 2, 20", "2, 5, 4", "2, 5, 2601", "-1, -1, -1"})
  void refusesTermsThatDoNotGrow(int acknowledge, int answer, int decide) {
    assertThatThrownBy(() -> new PromiseTerms(acknowledge, answer, decide))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Nine o'clock on the n-th day of January 2026, a Thursday being the first. */
  private static Instant day(int n) {
    return Instant.parse("2026-01-01T09:00:00Z").plusSeconds(86_400L * (n - 1));
  }
}

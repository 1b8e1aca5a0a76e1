package org.groundswell.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.groundswell.pipeline.NextStep.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepTest {

  private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
  private static final Promise PROMISE =
      Promise.from(
          MONDAY, PromiseTerms.USUAL, WorkingCalendar.mondayToFriday(ZoneId.of("Africa/Accra")));

  @ParameterizedTest
  @EnumSource
  void hasASentenceInEveryState(State state) {
    NextStep step = NextStep.of(in(state), MONDAY);

    assertThat(step.who()).isEqualTo(state.owner());
    assertThat(step.key()).matches("[a-z]+(-[a-z]+)*");
    assertThat(step.lapsed()).isFalse();
  }

  @Test
  void saysWhatTheDeskOwesNext() {
    assertThat(NextStep.of(in(State.SUBMITTED), MONDAY).key()).isEqualTo("desk-acknowledges");
    assertThat(NextStep.of(in(State.SUBMITTED), MONDAY).due())
        .contains(PROMISE.acknowledge().due());
    assertThat(NextStep.of(with(PROMISE.acknowledged(MONDAY)), MONDAY).key())
        .isEqualTo("desk-answers");
    assertThat(NextStep.of(with(PROMISE.answered(MONDAY)), MONDAY).key()).isEqualTo("desk-decides");
  }

  @Test
  void lapsesWithThePromise() {
    assertThat(NextStep.of(in(State.SUBMITTED), MONDAY.plusSeconds(30 * 86_400)).lapsed()).isTrue();
  }

  @Test
  void passesToTheSecondDoor() {
    NextStep step =
        NextStep.of(
            new Situation(State.SUBMITTED, Optional.of(PROMISE), true, false, Optional.empty()),
            MONDAY);

    assertThat(step.who()).isEqualTo(Party.SECOND_DOOR);
    assertThat(step.key()).isEqualTo("second-door-acknowledges");
  }

  @Test
  void isNobodysAfterARedirectionOutOfTheAgency() {
    NextStep step =
        NextStep.of(
            new Situation(State.REDIRECTED, Optional.of(PROMISE), false, true, Optional.empty()),
            MONDAY);

    assertThat(step.who()).isEqualTo(Party.NOBODY);
    assertThat(step.due()).isEmpty();
  }

  @Test
  void lapsesWhenADateOutsideThePromisePasses() {
    Situation parked =
        new Situation(State.PARKED, Optional.empty(), false, false, Optional.of(MONDAY));

    assertThat(NextStep.of(parked, MONDAY).lapsed()).isFalse();
    assertThat(NextStep.of(parked, MONDAY.plusSeconds(1)).lapsed()).isTrue();
  }

  private static Situation in(State state) {
    return new Situation(state, Optional.of(PROMISE), false, false, Optional.empty());
  }

  private static Situation with(Promise promise) {
    return new Situation(State.IN_REVIEW, Optional.of(promise), false, false, Optional.empty());
  }
}

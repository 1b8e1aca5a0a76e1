package org.groundswell.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BackdatedTest {

  private static final Instant NOW = Instant.parse("2026-05-03T09:30:00.123456789Z");
  private static final Instant THEN = Instant.parse("2020-03-01T12:00:00Z");

  private final Clock clock = new BackdatableClock(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void isNowInMicrosecondsWhenNothingIsBackdated() {
    assertThat(clock.instant()).isEqualTo("2026-05-03T09:30:00.123456Z");
  }

  @Test
  void holdsTheGivenInstantForTheLengthOfTheAction() throws Exception {
    assertThat(Backdated.at(THEN, clock::instant)).isEqualTo(THEN);
    assertThat(clock.instant()).isAfter(THEN);
  }

  @Test
  void returnsToTheOuterInstantAfterAnInnerOne() throws Exception {
    Instant after =
        Backdated.at(
            THEN,
            () -> {
              Backdated.at(THEN.plusSeconds(60), clock::instant);
              return clock.instant();
            });

    assertThat(after).isEqualTo(THEN);
  }

  @Test
  void endsWhenTheActionFails() {
    assertThatThrownBy(() -> Backdated.at(THEN, () -> 1 / Integer.parseInt("0")))
        .isInstanceOf(ArithmeticException.class);

    assertThat(clock.instant()).isAfter(THEN);
  }
}

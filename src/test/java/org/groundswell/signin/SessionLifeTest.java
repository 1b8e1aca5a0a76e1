package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionLifeTest {

  private static final Instant BEGUN = Instant.parse("2026-05-04T08:00:00Z");

  private final SessionLife life = new SessionLife(Duration.ofHours(12), Duration.ofDays(1));

  @Test
  void aSessionRestsForAWhileAfterEachUse() {
    assertThat(life.end(BEGUN, BEGUN)).isEqualTo("2026-05-04T20:00:00Z");
    assertThat(life.end(BEGUN, BEGUN.plusSeconds(3600))).isEqualTo("2026-05-04T21:00:00Z");
  }

  @Test
  void noUseMakesItLiveLongerThanTheLongest() {
    assertThat(life.end(BEGUN, BEGUN.plus(Duration.ofHours(23)))).isEqualTo("2026-05-05T08:00:00Z");
  }

  @Test
  void aUseIsWrittenDownOnlyNowAndThen() {
    Instant stored = life.end(BEGUN, BEGUN);

    assertThat(life.hasAged(stored, life.end(BEGUN, BEGUN.plusSeconds(60)))).isFalse();
    assertThat(life.hasAged(stored, life.end(BEGUN, BEGUN.plusSeconds(3600)))).isTrue();
  }

  @Test
  void livesThatMakeNoSenseAreRefusedAtTheStart() {
    assertThatThrownBy(() -> new SessionLife(Duration.ZERO, Duration.ofDays(1)))
        .hasMessageContaining("groundswell.session.idle");
    assertThatThrownBy(() -> new SessionLife(Duration.ofDays(2), Duration.ofDays(1)))
        .hasMessageContaining("groundswell.session.longest");
  }
}

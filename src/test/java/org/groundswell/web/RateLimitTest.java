package org.groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private Instant now = Instant.parse("2026-05-04T12:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final RateLimit limit = new RateLimit(3, clock);

  @Test
  void admitsTheThirdAndNotTheFourth() {
    assertThat(IntStream.range(0, 4).mapToObj(i -> limit.admits("a")))
        .containsExactly(true, true, true, false);
  }

  @Test
  void countsEachKeyByItself() {
    IntStream.range(0, 4).forEach(i -> limit.admits("a"));

    assertThat(limit.admits("b")).isTrue();
  }

  @Test
  void beginsAnewWithTheNextMinute() {
    IntStream.range(0, 4).forEach(i -> limit.admits("a"));
    now = now.plus(Duration.ofMinutes(1));

    assertThat(limit.isUsedUp("a")).isFalse();
    assertThat(limit.admits("a")).isTrue();
  }

  @Test
  void isUsedUpByTheLastThatItAdmitsAndAskingDoesNotCount() {
    limit.admits("a");
    limit.admits("a");

    assertThat(limit.isUsedUp("a")).isFalse();
    assertThat(limit.isUsedUp("a")).isFalse();
    limit.admits("a");
    assertThat(limit.isUsedUp("a")).isTrue();
  }

  @Test
  void keepsCountingAfterTenThousandOtherKeys() {
    IntStream.range(0, 4).forEach(i -> limit.admits("a"));
    IntStream.range(0, 20_000).forEach(i -> limit.admits("other " + i));

    assertThat(limit.admits("a")).isFalse();
  }
}

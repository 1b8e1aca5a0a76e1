package org.groundswell.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final Instant MOMENT = Instant.parse("2026-05-03T09:30:00.123Z");

  private final Ids ids = new Ids(Clock.fixed(MOMENT, ZoneOffset.UTC), new SplittableRandom(1));

  @Test
  void areUuidsOfVersionSeven() {
    UUID id = ids.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void beginWithTheMillisecondTheyWereMadeIn() {
    assertThat(ids.next().getMostSignificantBits() >>> 16).isEqualTo(MOMENT.toEpochMilli());
  }

  @Test
  void differWithinOneMillisecond() {
    assertThat(ids.next()).isNotEqualTo(ids.next());
  }

  @Test
  void sortByTheTimeTheyWereMade() {
    Ids later = new Ids(Clock.fixed(MOMENT.plusMillis(1), ZoneOffset.UTC), new SplittableRandom(2));

    assertThat(ids.next().toString()).isLessThan(later.next().toString());
  }
}

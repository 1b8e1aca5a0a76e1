package org.groundswell.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes the ids of everything: UUIDs of version 7 (RFC 9562), so that an index over them grows at
 * its end.
 *
 * <p>The first 48 bits are the milliseconds of the clock, the rest is random. The id of what a
 * person may hide behind (a letter, a shielded author) must not be one of these: they tell when
 * they were made.
 */
@ApplicationScoped
public class Ids {

  private static final long VERSION_7 = 0x7000L;
  private static final long VERSION_4 = 0x4000L;
  private static final long VERSION_BITS = 0xF000L;
  private static final long VARIANT_RFC = 0x8000000000000000L;
  private static final long TWELVE_BITS = 0x0FFFL;
  private static final long SIXTY_TWO_BITS = 0x3FFFFFFFFFFFFFFFL;

  private final Clock clock;
  private final RandomGenerator random;

  @Inject
  Ids(Clock clock) {
    this(clock, new SecureRandom());
  }

  /** Ids from a clock and a source of randomness of the caller's choice, for tests. */
  public Ids(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** A new id that does not tell when it was made: UUID version 4. */
  public UUID timeless() {
    long high = random.nextLong() & ~VERSION_BITS | VERSION_4;
    long low = VARIANT_RFC | random.nextLong() & SIXTY_TWO_BITS;
    return new UUID(high, low);
  }

  /** A new id. */
  public UUID next() {
    long high = clock.millis() << 16 | VERSION_7 | random.nextLong() & TWELVE_BITS;
    long low = VARIANT_RFC | random.nextLong() & SIXTY_TWO_BITS;
    return new UUID(high, low);
  }
}

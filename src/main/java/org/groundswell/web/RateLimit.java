package org.groundswell.web;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * So many of something in a minute, for each of many keys: an address, an installation, a person.
 *
 * <p>It counts in the memory of one node and in minutes of the clock, so the most that gets through
 * around the turn of a minute is twice the limit. When it holds many keys, those of earlier minutes
 * are forgotten; those of this minute never are, or somebody who uses many would be let through.
 */
public final class RateLimit {

  private static final int KEYS_KEPT = 10_000;
  private static final long MINUTE = 60_000;

  private final Map<String, Minute> counted = new ConcurrentHashMap<>();
  private final int perMinute;
  private final Clock clock;

  /** Lets so many through in a minute. */
  public RateLimit(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Counts one more, and says whether it is still within the limit. */
  public boolean admits(String key) {
    long minute = clock.millis() / MINUTE;
    if (counted.size() >= KEYS_KEPT) {
      counted.values().removeIf(it -> it.number() != minute);
    }
    return counted.merge(key, new Minute(minute, 1), Minute::and).count() <= perMinute;
  }

  /** Whether the limit is used up, without counting. */
  public boolean isUsedUp(String key) {
    Minute last = counted.get(key);
    return last != null && last.number() == clock.millis() / MINUTE && last.count() >= perMinute;
  }

  private record Minute(long number, int count) {

    Minute and(Minute next) {
      return number == next.number ? new Minute(number, count + next.count) : next;
    }
  }
}

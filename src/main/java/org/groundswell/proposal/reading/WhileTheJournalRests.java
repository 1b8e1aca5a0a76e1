package org.groundswell.proposal.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Remembers what was read until the next journal entry, and a few seconds at most, because names in
 * the directory and deadlines move without one.
 *
 * <p>Whoever asks brings the journal's head, read from the tables in this very request: another
 * node's change is seen as well as one's own.
 */
final class WhileTheJournalRests<K, V> {

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int MOST = 256;

  private final ConcurrentMap<K, Kept<V>> kept = new ConcurrentHashMap<>();
  private final Clock clock;

  WhileTheJournalRests(Clock clock) {
    this.clock = clock;
  }

  private record Kept<V>(long head, Instant until, V value) {}

  /** What was read under this key at this head of the journal, or what the reading gives now. */
  V get(K key, long head, Supplier<V> reading) {
    Instant now = clock.instant();
    Kept<V> known = kept.get(key);
    if (known != null && known.head() == head && now.isBefore(known.until())) {
      return known.value();
    }
    V value = reading.get();
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(key, new Kept<>(head, now.plus(LONGEST), value));
    return value;
  }
}

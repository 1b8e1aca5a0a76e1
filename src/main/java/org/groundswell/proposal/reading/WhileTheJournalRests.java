package org.groundswell.proposal.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Remembers what was read until the next journal entry, and a few seconds at most, because names in
 * the directory and deadlines move without one.
 *
 * <p>Whoever asks brings the journal's head as of this very request. Of many who ask for the same
 * at once one reads, and the others wait for what it finds.
 */
final class WhileTheJournalRests<K, V> {

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int MOST = 256;

  private final ConcurrentMap<K, Place<V>> places = new ConcurrentHashMap<>();
  private final Clock clock;

  WhileTheJournalRests(Clock clock) {
    this.clock = clock;
  }

  /** What was read under this key at this head of the journal, or what the reading gives now. */
  V get(K key, long head, Supplier<V> reading) {
    Place<V> place = places.get(key);
    if (place == null) {
      if (places.size() >= MOST) {
        places.clear();
      }
      place = places.computeIfAbsent(key, absent -> new Place<>());
    }
    return place.get(head, clock, reading);
  }

  /** What was read under this key, if it still stands; reads nothing. */
  Optional<V> standing(K key, long head) {
    Place<V> place = places.get(key);
    return place == null ? Optional.empty() : place.standing(head, clock);
  }

  private record Kept<V>(long head, Instant until, V value) {

    boolean holds(long now, Instant at) {
      return head >= now && at.isBefore(until);
    }
  }

  private static final class Place<V> {

    private volatile Kept<V> kept;

    V get(long head, Clock clock, Supplier<V> reading) {
      return standing(head, clock).orElseGet(() -> read(head, clock, reading));
    }

    Optional<V> standing(long head, Clock clock) {
      return Optional.ofNullable(kept)
          .filter(known -> known.holds(head, clock.instant()))
          .map(Kept::value);
    }

    private synchronized V read(long head, Clock clock, Supplier<V> reading) {
      Instant now = clock.instant();
      if (kept == null || !kept.holds(head, now)) {
        kept = new Kept<>(head, now.plus(LONGEST), reading.get());
      }
      return kept.value();
    }
  }
}

package org.groundswell.directory;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was read at one version of the directory; thrown away as a whole.
 *
 * <p>Whoever reads for it holds on to the same object, so that what was read before a change can
 * never be remembered after it.
 */
final class Remembered {

  static final Remembered NOTHING = new Remembered(-1, 0);

  private static final long FRESH_FOR = Duration.ofSeconds(1).toNanos();

  final Map<UUID, PersonRef> people = new ConcurrentHashMap<>();
  volatile Organisation organisation;
  volatile Agency agency;

  private final long version;
  private volatile long checkedAt;

  private Remembered(long version, long checkedAt) {
    this.version = version;
    this.checkedAt = checkedAt;
  }

  boolean isFresh() {
    return version >= 0 && System.nanoTime() - checkedAt < FRESH_FOR;
  }

  /** This, when the directory still stands at the version; otherwise a new one. */
  Remembered at(long currentVersion) {
    if (version == currentVersion) {
      checkedAt = System.nanoTime();
      return this;
    }
    return new Remembered(currentVersion, System.nanoTime());
  }
}

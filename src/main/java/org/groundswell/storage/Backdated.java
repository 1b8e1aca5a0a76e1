package org.groundswell.storage;

import java.time.Instant;
import java.util.concurrent.Callable;

/**
 * Runs an action as if it happened at another instant: history that is imported keeps its own
 * dates.
 *
 * <p>Bound to the calling thread, for the length of the action, and only for what reads the
 * injected {@link java.time.Clock}. Imports use it and nothing else may: a request's time is the
 * server's.
 *
 * <pre>{@code
 * Backdated.at(petition.openedAt(), () -> submitting.submit(draft));
 * }</pre>
 */
public final class Backdated {

  private static final ThreadLocal<Instant> INSTANT = new ThreadLocal<>();

  private Backdated() {}

  /** Runs the action at the instant, and answers what it answers. */
  public static <T> T at(Instant instant, Callable<T> action) throws Exception {
    Instant before = INSTANT.get();
    INSTANT.set(instant);
    try {
      return action.call();
    } finally {
      restore(before);
    }
  }

  private static void restore(Instant before) {
    if (before == null) {
      INSTANT.remove();
    } else {
      INSTANT.set(before);
    }
  }

  /** The instant that holds for this thread, or null when it is now. */
  static Instant instant() {
    return INSTANT.get();
  }
}

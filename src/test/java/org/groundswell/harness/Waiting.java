package org.groundswell.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens by itself, behind a request. */
public final class Waiting {

  private static final Duration USUAL = Duration.ofSeconds(40);
  private static final long PAUSE_MILLISECONDS = 200;

  private Waiting() {}

  /** Until it happened; fails after 40 seconds. */
  public static void until(BooleanSupplier happened) {
    until(USUAL, happened);
  }

  /** Until it happened; fails after so long. */
  public static void until(Duration longest, BooleanSupplier happened) {
    until(longest, happened, () -> "nothing that would help");
  }

  /**
   * Until it happened; fails after so long.
   *
   * @param seen what the failure says was there instead
   */
  public static void until(Duration longest, BooleanSupplier happened, Supplier<?> seen) {
    Instant end = Instant.now().plus(longest);
    while (!happened.getAsBoolean()) {
      assertThat(Instant.now()).as("after %s, last seen: %s", longest, seen.get()).isBefore(end);
      try {
        Thread.sleep(PAUSE_MILLISECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

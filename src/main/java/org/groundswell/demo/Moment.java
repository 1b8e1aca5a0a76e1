package org.groundswell.demo;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.groundswell.storage.Backdated;

/**
 * A moment in the past at which something is played.
 *
 * @param at what the clock says meanwhile
 */
record Moment(Instant at) {

  static Moment of(Instant at) {
    return new Moment(at);
  }

  void run(Runnable action) {
    Callable<Void> call =
        () -> {
          action.run();
          return null;
        };
    try {
      Backdated.at(at, call);
    } catch (RuntimeException no) {
      throw no;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

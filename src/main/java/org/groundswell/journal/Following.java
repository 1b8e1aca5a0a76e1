package org.groundswell.journal;

import java.lang.System.Logger.Level;

/**
 * One follower's thread: reads on whenever something commits, and looks by itself once a second.
 *
 * <p>A failure is tried again after a growing pause. When a batch keeps failing its entries go one
 * by one, and one that keeps failing alone is buried.
 */
final class Following implements Runnable {

  static final int BATCH = 200;
  static final int ATTEMPTS = 3;

  private static final System.Logger LOG = System.getLogger(Following.class.getName());
  private static final long POLL_MILLISECONDS = 1_000;

  private final String name;
  private final Cursor cursor;
  private final WakeUp wakeUp;
  private final long pauseMilliseconds;

  private volatile boolean stopped;
  private volatile boolean rewind;
  private volatile int failures;
  private int limit = BATCH;

  Following(String name, Cursor cursor, WakeUp wakeUp, long pauseMilliseconds) {
    this.name = name;
    this.cursor = cursor;
    this.wakeUp = wakeUp;
    this.pauseMilliseconds = pauseMilliseconds;
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        long calls = wakeUp.calls();
        if (read() == 0 && !rewind) {
          wakeUp.await(calls, POLL_MILLISECONDS);
        }
      }
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "{0} stops", name);
    }
    stopped = true;
  }

  /** Reads on once; answers how many entries were read. */
  int read() throws InterruptedException {
    try {
      if (rewind) {
        cursor.rewind();
        rewind = false;
      }
      int read = cursor.advance(limit);
      failures = 0;
      limit = Math.min(BATCH, limit * 2);
      return read;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return failed(e);
    }
  }

  private int failed(Exception cause) throws InterruptedException {
    failures++;
    if (stopped) {
      return 0;
    }
    LOG.log(Level.WARNING, name + " failed behind entry " + cursor.position(), cause);
    Thread.sleep(pauseMilliseconds << 2 * Math.min(failures, 5));
    if (failures >= ATTEMPTS) {
      giveUp(cause);
    }
    return 1;
  }

  private void giveUp(Exception cause) {
    failures = 0;
    if (limit > 1) {
      limit = 1;
      return;
    }
    try {
      cursor.bury(cause);
      LOG.log(Level.ERROR, "{0} left entry {1} as a dead letter", name, cursor.position());
    } catch (Exception e) {
      LOG.log(Level.ERROR, name + " cannot even leave a dead letter", e);
    }
  }

  void stop() {
    stopped = true;
  }

  void rebuild() {
    rewind = true;
    wakeUp.everybody();
  }

  long position() {
    return cursor.position();
  }

  String state() {
    return stopped ? "stopped" : failures > 0 ? "retrying" : "following";
  }
}

package org.groundswell.journal;

import java.util.List;

/** Where a follower is in the journal, and how it moves on. */
interface Cursor {

  /**
   * Hands the next entries to the follower and moves behind them; when the follower fails, neither
   * happens.
   *
   * @return how many entries were read
   */
  int advance(int limit) throws Exception;

  /** Steps over the next entry and leaves a dead letter. */
  void bury(Exception cause) throws Exception;

  /** Lets the follower forget, and goes back to the start. */
  void rewind() throws Exception;

  /** The last entry whose effect is kept. */
  long position();

  /** What of the entries matters to the follower. */
  static Batch batch(Follower follower, List<Entry> entries) {
    return new Batch(
        entries.stream().filter(follower::follows).toList(), entries.getLast().sequence());
  }
}

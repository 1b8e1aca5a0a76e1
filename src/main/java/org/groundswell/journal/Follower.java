package org.groundswell.journal;

/**
 * Whatever reads the journal and makes something of it: an application-scoped bean.
 *
 * <p>Each follower has one thread, which starts when storage is ready and calls {@link #follow}
 * with the next entries as soon as they commit. The call runs in a transaction, and the position
 * moves in the same one: what the follower writes to the tables commits together with its position,
 * on one node of several. A follower whose effect lives elsewhere keeps its own position: {@link
 * SelfPositioned}.
 *
 * <p>What fails is tried again after a pause, then entry by entry; an entry that keeps failing
 * becomes a dead letter and the follower goes on. Effects outside of the transaction must be
 * idempotent by {@link Entry#id}.
 */
public interface Follower {

  /** Stable: its position is kept under this name. */
  String name();

  /** Whether an entry matters to it; others are passed over. */
  default boolean follows(Entry entry) {
    return true;
  }

  /** Makes of the entries what it makes of them. */
  void follow(Batch batch) throws Exception;

  /** Forgets every effect, before everything is followed again from the first entry. */
  void forget() throws Exception;

  /**
   * A follower that keeps its position with its effect, on every node: an index in its commit data,
   * the live channel in memory. {@link Follower#follow} is called without a transaction, also with
   * an empty batch when only entries were passed that it does not follow.
   */
  interface SelfPositioned extends Follower {

    /**
     * The number of the last entry whose effect is kept; asked once, at the start, and after
     * forgetting.
     */
    long position();
  }
}

package org.groundswell.journal;

import java.util.List;

/** The position of a follower that keeps it with its effect; here it is only remembered. */
final class OwnCursor implements Cursor {

  private final Follower.SelfPositioned follower;
  private final JournalReader journal;
  private final FollowerTable table;
  private final Transactions transactions;
  private volatile long position;

  OwnCursor(
      Follower.SelfPositioned follower,
      JournalReader journal,
      FollowerTable table,
      Transactions transactions) {
    this.follower = follower;
    this.journal = journal;
    this.table = table;
    this.transactions = transactions;
    this.position = follower.position();
  }

  @Override
  public int advance(int limit) throws Exception {
    List<Entry> entries = journal.after(position, limit);
    if (!entries.isEmpty()) {
      Batch batch = Cursor.batch(follower, entries);
      follower.follow(batch);
      position = batch.upTo();
    }
    return entries.size();
  }

  @Override
  public void bury(Exception cause) throws Exception {
    long next = position + 1;
    transactions.call(
        () -> {
          table.bury(follower.name(), next, cause);
          return null;
        });
    position = next;
  }

  @Override
  public void rewind() throws Exception {
    follower.forget();
    transactions.call(
        () -> {
          table.forget(follower.name());
          return null;
        });
    position = follower.position();
  }

  @Override
  public long position() {
    return position;
  }
}

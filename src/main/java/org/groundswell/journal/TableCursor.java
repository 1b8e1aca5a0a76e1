package org.groundswell.journal;

import java.util.List;

/**
 * A position in {@code follower_cursor}, moved in the transaction of the effect.
 *
 * <p>Its row is locked while the follower works, so of several nodes one follows at a time.
 */
final class TableCursor implements Cursor {

  private final Follower follower;
  private final JournalReader journal;
  private final FollowerTable table;
  private final Transactions transactions;
  private volatile long position;

  TableCursor(
      Follower follower, JournalReader journal, FollowerTable table, Transactions transactions) {
    this.follower = follower;
    this.journal = journal;
    this.table = table;
    this.transactions = transactions;
    this.position = table.open(follower.name());
  }

  @Override
  public int advance(int limit) throws Exception {
    if (journal.head() <= position) {
      return 0;
    }
    return transactions.call(() -> advanceLocked(limit));
  }

  private int advanceLocked(int limit) throws Exception {
    long from = table.lock(follower.name());
    List<Entry> entries = journal.after(from, limit);
    long to = from;
    if (!entries.isEmpty()) {
      Batch batch = Cursor.batch(follower, entries);
      if (!batch.entries().isEmpty()) {
        follower.follow(batch);
      }
      to = batch.upTo();
      table.move(follower.name(), to);
    }
    position = to;
    return entries.size();
  }

  @Override
  public void bury(Exception cause) throws Exception {
    transactions.call(
        () -> {
          long next = table.lock(follower.name()) + 1;
          table.bury(follower.name(), next, cause);
          table.move(follower.name(), next);
          position = next;
          return null;
        });
  }

  @Override
  public void rewind() throws Exception {
    transactions.call(
        () -> {
          table.lock(follower.name());
          follower.forget();
          table.forget(follower.name());
          table.move(follower.name(), 0);
          return null;
        });
    position = 0;
  }

  @Override
  public long position() {
    return position;
  }
}

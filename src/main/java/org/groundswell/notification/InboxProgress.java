package org.groundswell.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.groundswell.journal.JournalReader;
import org.groundswell.storage.Sql;

/**
 * How far the inbox is behind the journal.
 *
 * <p>A hint may reach a client some milliseconds before the notice it announces is committed.
 * Whoever then asks for the notices waits that little while, so that the answer holds it.
 */
@ApplicationScoped
class InboxProgress {

  private static final int ATTEMPTS = 25;
  private static final long PAUSE_MILLISECONDS = 10;

  private final Sql sql;
  private final JournalReader journal;

  @Inject
  InboxProgress(Sql sql, JournalReader journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** Returns when the inbox holds what has happened by now, or after a quarter of a second. */
  void awaitEverythingThatHappened() {
    long head = journal.head();
    for (int attempt = 0; attempt < ATTEMPTS && position() < head; attempt++) {
      try {
        Thread.sleep(PAUSE_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private long position() {
    return sql.first(
            "select position from follower_cursor where follower = ?",
            row -> row.number("position"),
            Inbox.NAME)
        .orElse(0L);
  }
}

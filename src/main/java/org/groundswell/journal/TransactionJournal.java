package org.groundswell.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.storage.Ids;

/**
 * Collects the events of a transaction and writes them when it is about to commit.
 *
 * <p>By then everything else has been flushed (interposed synchronisations come after the ORM's),
 * so the head's lock is held only for the insert and the commit itself.
 */
@ApplicationScoped
class TransactionJournal implements Journal {

  private final JournalTable table = new JournalTable();
  private final Clock clock;
  private final Ids ids;
  private final JournalHead head;
  private final WakeUp wakeUp;

  @Resource private TransactionSynchronizationRegistry transactions;

  @PersistenceContext private EntityManager entities;

  @Inject
  TransactionJournal(Clock clock, Ids ids, JournalHead head, WakeUp wakeUp) {
    this.clock = clock;
    this.ids = ids;
    this.head = head;
    this.wakeUp = wakeUp;
  }

  @Override
  public void append(Event event) {
    if (transactions.getTransactionKey() == null) {
      throw new IllegalStateException("An event belongs to a transaction: " + event.type());
    }
    pending().add(new Pending(ids.next(), clock.instant(), event));
  }

  private List<Pending> pending() {
    if (transactions.getResource(this) instanceof Writing writing) {
      return writing.entries;
    }
    connection();
    Writing writing = new Writing();
    transactions.putResource(this, writing);
    transactions.registerInterposedSynchronization(writing);
    return writing.entries;
  }

  /** The transaction's one connection; being asked for in time is what keeps it the same. */
  private Connection connection() {
    return entities.unwrap(Connection.class);
  }

  /**
   * Writes on the ORM's connection, taken from the first event on. A handle of the data source,
   * taken before or now, works on another connection while the transaction completes, which commits
   * by itself: followers saw an entry before its change (5 of 100 under load).
   */
  private final class Writing implements Synchronization {

    private final List<Pending> entries = new ArrayList<>();
    private long last;

    @Override
    public void beforeCompletion() {
      try {
        last = table.write(connection(), entries);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        head.committed(last);
        wakeUp.everybody();
      }
    }
  }
}

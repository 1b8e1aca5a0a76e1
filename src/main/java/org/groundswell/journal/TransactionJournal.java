package org.groundswell.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
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
  private final WakeUp wakeUp;

  @Resource private TransactionSynchronizationRegistry transactions;

  @Resource(lookup = "java:app/groundswell")
  private DataSource dataSource;

  @Inject
  TransactionJournal(Clock clock, Ids ids, WakeUp wakeUp) {
    this.clock = clock;
    this.ids = ids;
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
    Writing writing = new Writing();
    transactions.putResource(this, writing);
    transactions.registerInterposedSynchronization(writing);
    return writing.entries;
  }

  private final class Writing implements Synchronization {

    private final List<Pending> entries = new ArrayList<>();

    @Override
    public void beforeCompletion() {
      try (Connection connection = dataSource.getConnection()) {
        table.write(connection, entries);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        wakeUp.everybody();
      }
    }
  }
}

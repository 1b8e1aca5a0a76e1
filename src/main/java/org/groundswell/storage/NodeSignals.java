package org.groundswell.storage;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Signals by what the database offers: {@code NOTIFY} on PostgreSQL, which tells every node when
 * the transaction commits, and a queue on H2, which one process has for itself.
 *
 * <p>Listening takes one connection of its own for each node, beside the pool.
 */
@ApplicationScoped
class NodeSignals implements Signals {

  private static final System.Logger LOG = System.getLogger(NodeSignals.class.getName());
  private static final String CHANNEL = "groundswell";
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int LISTEN_MILLISECONDS = 1_000;

  private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
  private final Instance<Signalled> listeners;
  private final Recurring recurring;
  private final Sql sql;
  private volatile boolean postgresql;

  @Resource private TransactionSynchronizationRegistry transactions;

  @Inject
  NodeSignals(@Any Instance<Signalled> listeners, Recurring recurring, Sql sql) {
    this.listeners = listeners;
    this.recurring = recurring;
    this.sql = sql;
  }

  void start(@Observes StorageReady ready) {
    postgresql = ready.database().startsWith("PostgreSQL");
    recurring.after(PAUSE, "signals", postgresql ? this::listen : this::drain);
  }

  @Override
  public void send(String word, String text) {
    String signal = word + " " + text;
    if (postgresql) {
      sql.list("select pg_notify(?, ?)", row -> signal, CHANNEL, signal);
    } else if (transactions.getTransactionKey() == null) {
      queue.add(signal);
    } else {
      transactions.registerInterposedSynchronization(new OnCommit(signal));
    }
  }

  /** Until the connection breaks; then it is opened again. */
  private void listen() {
    try (Connection connection = new ConfiguredDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
      listeners.forEach(Signalled::missed);
      PGConnection notified = connection.unwrap(PGConnection.class);
      while (!Thread.currentThread().isInterrupted()) {
        tell(notified.getNotifications(LISTEN_MILLISECONDS));
      }
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Does not hear other nodes for now", e);
    }
  }

  private void tell(PGNotification[] notifications) {
    if (notifications != null) {
      for (PGNotification each : notifications) {
        tell(each.getParameter());
      }
    }
  }

  private void drain() {
    try {
      while (true) {
        tell(queue.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(String signal) {
    int blank = signal.indexOf(' ');
    String word = signal.substring(0, Math.max(blank, 0));
    for (Signalled listener : listeners) {
      if (listener.word().equals(word)) {
        tell(listener, signal.substring(blank + 1));
      }
    }
  }

  /** A listener that fails must not keep the others from hearing. */
  private static void tell(Signalled listener, String text) {
    try {
      listener.hear(text);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A signal was heard in vain", e);
    }
  }

  private final class OnCommit implements Synchronization {

    private final String signal;

    OnCommit(String signal) {
      this.signal = signal;
    }

    @Override
    public void beforeCompletion() {
      // What is told is told afterwards.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        queue.add(signal);
      }
    }
  }
}

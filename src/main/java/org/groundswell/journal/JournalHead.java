package org.groundswell.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The number of the newest entry, from memory: for who asks at every request whether anything has
 * happened since.
 *
 * <p>What this node commits counts before the commit returns to its caller, so that everybody reads
 * what they wrote. What another node commits counts a tenth of a second later at most. The number
 * never runs ahead of what a reader of the tables finds, and never goes back.
 */
@ApplicationScoped
public class JournalHead {

  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

  private final AtomicLong newest = new AtomicLong();
  private final AtomicLong nextLook = new AtomicLong(System.nanoTime());
  private final JournalReader journal;

  @Inject
  JournalHead(JournalReader journal) {
    this.journal = journal;
  }

  /** The number of the newest entry this node knows of; 0 when nothing has happened yet. */
  public long number() {
    long now = System.nanoTime();
    long due = nextLook.get();
    boolean look = now - due >= 0 && nextLook.compareAndSet(due, now + BETWEEN_LOOKS);
    if (look || newest.get() == 0) {
      committed(journal.head());
    }
    return newest.get();
  }

  /** Takes note of an entry that has committed. */
  void committed(long sequence) {
    newest.accumulateAndGet(sequence, Math::max);
  }
}

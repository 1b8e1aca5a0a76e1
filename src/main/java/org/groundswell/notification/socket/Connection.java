package org.groundswell.notification.socket;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.groundswell.notification.Hint;
import org.groundswell.rights.Ceiling;

/**
 * One client that listens: who it is, what it listens to, and what it is owed.
 *
 * <p>While it is being told what it missed, new hints wait, so that it hears everything in the
 * order of the journal.
 */
final class Connection {

  private static final int MOST_WAITING = 2 * Outbox.MOST_TEXTS;

  private final UUID person;
  private final Ceiling ceiling;
  private final Outbox outbox;
  private volatile Set<String> topics = Set.of();
  private final Deque<Change> waiting = new ArrayDeque<>();
  private boolean catchingUp;
  private boolean waitingLost;
  private long lostUpTo;

  Connection(UUID person, Ceiling ceiling, Outbox outbox) {
    this.person = person;
    this.ceiling = ceiling;
    this.outbox = outbox;
  }

  UUID person() {
    return person;
  }

  /** The most that the client may hear, by the way its person signed in. */
  Ceiling ceiling() {
    return ceiling;
  }

  /** What it listens to; the set itself never changes. */
  Set<String> topics() {
    return topics;
  }

  synchronized void add(Collection<String> more) {
    Set<String> all = new HashSet<>(topics);
    all.addAll(more);
    topics = Set.copyOf(all);
  }

  synchronized void remove(Collection<String> gone) {
    Set<String> left = new HashSet<>(topics);
    left.removeAll(gone);
    topics = Set.copyOf(left);
  }

  /** A change for it, from the hub: keeps it in its order, and sends nothing yet. */
  synchronized void hear(Change change) {
    if (catchingUp) {
      hold(change);
    } else {
      outbox.queue(change.sequence(), change.text());
    }
  }

  /** Sends what was kept, as far as the network takes it; never waits. */
  void send() {
    outbox.pump();
  }

  void say(String text) {
    outbox.say(text);
  }

  long busySince(long now) {
    return outbox.busySince(now);
  }

  /** From here on new hints wait. */
  synchronized void beginCatchingUp() {
    catchingUp = true;
  }

  /** Hands over what was missed, then what has waited; or says that it was too much. */
  synchronized void endCatchingUp(Collection<Change> missed, boolean tooMuch, long upTo) {
    if (tooMuch || waitingLost) {
      outbox.say(Messages.resync(waitingLost ? lostUpTo : upTo));
    } else {
      missed.forEach(change -> outbox.hint(change.sequence(), change.text()));
    }
    if (!waitingLost) {
      waiting.forEach(change -> outbox.hint(change.sequence(), change.text()));
    }
    waiting.clear();
    waitingLost = false;
    catchingUp = false;
  }

  private void hold(Change change) {
    if (waiting.size() >= MOST_WAITING) {
      waiting.clear();
      waitingLost = true;
    }
    if (waitingLost) {
      lostUpTo = change.sequence();
    } else {
      waiting.add(change);
    }
  }

  /** A hint as it is sent; the same text for everybody who hears it on the same topics. */
  record Change(long sequence, String text) {

    static Change of(Hint hint) {
      return new Change(hint.sequence(), Messages.change(hint));
    }
  }
}

package org.groundswell.notification.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongFunction;

/**
 * What waits to be sent to one client: a bounded queue of which one text at a time is on the wire.
 *
 * <p>The server buffers without limit for a client that does not read; so nothing is handed to it
 * before the text before is gone. When more waits than the bounds allow, the queue is thrown away,
 * and the client is told to load everything anew, from the entry it would otherwise have missed.
 */
final class Outbox {

  static final int MOST_TEXTS = 256;
  static final int MOST_CHARACTERS = 1_000_000;

  private final Wire wire;
  private final LongFunction<String> resync;
  private final Deque<String> waiting = new ArrayDeque<>();

  private int characters;
  private boolean onTheWire;
  private long lostUpTo = -1;
  private long sendingSince;

  /**
   * @param resync the text that tells a client to load everything anew, for the entry from which it
   *     goes on
   */
  Outbox(Wire wire, LongFunction<String> resync) {
    this.wire = wire;
    this.resync = resync;
  }

  /** Queues the hint for one entry and sends it as soon as it can. */
  void hint(long sequence, String text) {
    queue(sequence, text);
    pump();
  }

  /** Queues the hint for one entry; when there is no room, everything that waits is given up. */
  synchronized void queue(long sequence, String text) {
    if (lostUpTo >= 0) {
      lostUpTo = sequence;
    } else if (waiting.size() >= MOST_TEXTS || characters + text.length() > MOST_CHARACTERS) {
      waiting.clear();
      characters = 0;
      lostUpTo = sequence;
    } else {
      waiting.add(text);
      characters += text.length();
    }
  }

  /** Queues a text of the protocol that is no hint. */
  void say(String text) {
    synchronized (this) {
      if (waiting.size() >= 2 * MOST_TEXTS) {
        return;
      }
      waiting.add(text);
      characters += text.length();
    }
    pump();
  }

  /** Since when the text on the wire has been there; empty wires answer {@code now}. */
  synchronized long busySince(long now) {
    return onTheWire ? sendingSince : now;
  }

  /** Hands the next text to the network, unless one is there. */
  void pump() {
    String next;
    synchronized (this) {
      if (onTheWire) {
        return;
      }
      next = next();
      if (next == null) {
        return;
      }
      onTheWire = true;
      sendingSince = System.nanoTime();
    }
    wire.send(next, this::sent);
  }

  private String next() {
    String next = waiting.poll();
    if (next != null) {
      characters -= next.length();
      return next;
    }
    if (lostUpTo >= 0) {
      next = resync.apply(lostUpTo);
      lostUpTo = -1;
    }
    return next;
  }

  private void sent() {
    synchronized (this) {
      onTheWire = false;
    }
    pump();
  }
}

package org.groundswell.notification.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.groundswell.journal.Batch;
import org.groundswell.journal.Entry;
import org.groundswell.journal.Follower;
import org.groundswell.journal.JournalReader;
import org.groundswell.notification.Happenings;

/**
 * Follows the journal for the clients of this node.
 *
 * <p>It begins at the journal's head: clients bring the last entry they have heard of, and what
 * they missed is read for each of them.
 */
@ApplicationScoped
class LiveFollower implements Follower.SelfPositioned {

  private final JournalReader journal;
  private final Happenings happenings;
  private final Hub hub;

  @Inject
  LiveFollower(JournalReader journal, Happenings happenings, Hub hub) {
    this.journal = journal;
    this.happenings = happenings;
    this.hub = hub;
  }

  @Override
  public String name() {
    return "live";
  }

  @Override
  public boolean follows(Entry entry) {
    return Happenings.concerns(entry);
  }

  @Override
  public long position() {
    long head = journal.head();
    hub.startAt(head);
    return head;
  }

  @Override
  public void follow(Batch batch) {
    hub.publish(happenings.of(batch.entries()), batch.upTo());
  }

  /** Clients remember what they heard; there is nothing to forget. */
  @Override
  public void forget() {}
}

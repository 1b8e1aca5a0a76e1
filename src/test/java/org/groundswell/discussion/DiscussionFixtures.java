package org.groundswell.discussion;

import java.time.Clock;
import java.util.Random;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.Proposals;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/** Conversations, for tests of other features. */
public final class DiscussionFixtures {

  private DiscussionFixtures() {}

  /** A conversation in which nobody has said anything. */
  public static Commenting silence(Proposals proposals, Sql sql, Journal journal, Clock clock) {
    return new Commenting(
        proposals, new Comments(), sql, journal, new Ids(clock, new Random(5)), clock);
  }
}

package org.groundswell.attachment;

import java.time.Clock;
import java.util.Random;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.Proposals;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/** Attached files, for tests of other features. */
public final class AttachmentFixtures {

  private static final int A_MEBIBYTE = 1 << 20;

  private AttachmentFixtures() {}

  /** Attaches to these proposals: ten files of at most a mebibyte. */
  public static Attaching attaching(Proposals proposals, Sql sql, Journal journal, Clock clock) {
    return new Attaching(
        proposals,
        new Attachments(sql),
        new Limits(A_MEBIBYTE, 10, A_MEBIBYTE, 20),
        sql,
        journal,
        new Ids(clock, new Random(6)),
        clock);
  }
}

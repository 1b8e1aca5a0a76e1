package org.groundswell.moderation;

import java.time.Clock;
import java.util.Random;
import org.groundswell.ask.AskFixtures;
import org.groundswell.attachment.Attaching;
import org.groundswell.attachment.AttachmentFixtures;
import org.groundswell.discussion.DiscussionFixtures;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/** Moderation of everything that can be moderated, in the tables of one agency. */
record ModerationFixtures(
    Moderating moderating,
    Readings readings,
    Reports reports,
    AskFixtures asks,
    Attaching attaching,
    Ids ids) {

  /** Why something is hidden. */
  static final String WHY = "It names a colleague who has done nothing wrong.";

  static ModerationFixtures in(
      SmallUnit agency, InMemoryProposals proposals, Sql sql, Journal journal, Clock clock) {
    Ids ids = new Ids(clock, new Random(4));
    Reports reports = new Reports(sql, ids, clock);
    Hidings hidings = new Hidings(sql, ids, clock);
    Attaching attaching = AttachmentFixtures.attaching(proposals, sql, journal, clock);
    AskFixtures asks =
        AskFixtures.in(sql, agency.directory(), new UnderReview(sql), journal, clock);
    Handling handling =
        new Handling(
            proposals,
            ProposalFixtures.concealing(proposals),
            DiscussionFixtures.silence(proposals, sql, journal, clock),
            attaching,
            asks.screening());
    return new ModerationFixtures(
        new Moderating(handling, reports, hidings, journal),
        new Readings(reports, hidings, proposals, asks.screening(), agency.directory(), sql),
        reports,
        asks,
        attaching,
        ids);
  }
}

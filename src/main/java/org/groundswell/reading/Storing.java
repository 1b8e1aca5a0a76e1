package org.groundswell.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.PipelineRefusal;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.reading.scorecard.Scorecard;
import org.groundswell.reading.scorecard.ScorecardRefusal;
import org.groundswell.reading.scorecard.Scorecards;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.web.Refusal;

/** Stores what a reader thinks; they may change it until the desk decides. */
@ApplicationScoped
public class Storing {

  private final Proposals proposals;
  private final Scorecards scorecards;
  private final Invitations invitations;
  private final Readings readings;
  private final Journal journal;

  @Inject
  Storing(
      Proposals proposals,
      Scorecards scorecards,
      Invitations invitations,
      Readings readings,
      Journal journal) {
    this.proposals = proposals;
    this.scorecards = scorecards;
    this.invitations = invitations;
    this.readings = readings;
    this.journal = journal;
  }

  /**
   * Stores it.
   *
   * @param seenVersion is told the version of the asker's reading, 0 before the first, and refuses
   *     when they saw another
   * @throws Refusal {@code no-such-proposal} for whoever was not asked; {@code not-your-own};
   *     {@code state-says-no} once it is decided; {@code scorecard-changed}
   * @throws org.groundswell.web.InvalidInput when a rating is missing or says not why
   */
  @Transactional
  public void store(Asker asker, UUID id, RatingDraft draft, LongConsumer seenVersion) {
    invitations.lock(id);
    Proposal proposal =
        proposals.find(id).orElseThrow(() -> new Refusal(RightsRefusal.NO_SUCH_PROPOSAL));
    Optional<Invitation> asked = invitations.of(id, asker.id()).filter(Invitation::isOpen);
    Rights.mayRead(asker, proposal.facts(), asked.isPresent()).orRefuse();
    if (!proposal.state().isAtTheDesk()) {
      throw new Refusal(PipelineRefusal.STATE_SAYS_NO, "What was read stays as it was.");
    }
    Invitation invitation = asked.orElseThrow();
    Optional<Reading> before = readings.find(invitation.id());
    seenVersion.accept(before.map(Reading::version).orElse(0L));
    draft.requireWhole(scorecard(proposal, draft));
    if (before.isEmpty()) {
      readings.add(invitation, asker.unit(), draft);
    } else {
      readings.change(invitation, draft);
    }
    ProposalEvent what =
        before.isEmpty() ? ProposalEvent.READING_STORED : ProposalEvent.READING_CHANGED;
    journal.append(
        what.about(proposal)
            .by(asker.id())
            .with("reading", invitation.id())
            .with("askedBy", invitation.by())
            .with("scorecard", draft.scorecard()));
  }

  private Scorecard scorecard(Proposal proposal, RatingDraft draft) {
    return readBy(proposal)
        .filter(card -> card.id().equals(draft.scorecard()))
        .orElseThrow(
            () ->
                new Refusal(
                    ScorecardRefusal.SCORECARD_CHANGED, "Load it again, then rate by that."));
  }

  /** The version that the first reading was by, or else the one in force. */
  Optional<Scorecard> readBy(Proposal proposal) {
    return readings.of(proposal.id()).stream()
        .findFirst()
        .flatMap(first -> scorecards.version(first.scorecard()))
        .or(() -> scorecards.applyingTo(proposal.campaign()));
  }
}

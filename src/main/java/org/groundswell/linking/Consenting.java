package org.groundswell.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.linking.LinkRequests.Answer;
import org.groundswell.linking.LinkRequests.Asked;
import org.groundswell.linking.LinkRequests.Standing;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.triage.HandingOver;
import org.groundswell.triage.Links;
import org.groundswell.web.Refusal;

/**
 * What an author says when their proposal may be the same as another: yes, or no, because.
 *
 * <p>A question that waits is answered first. Where the desk has linked it by its answer, "yes" is
 * only remembered, and "no" makes it stand for itself again.
 */
@ApplicationScoped
class Consenting {

  private final Proposals proposals;
  private final LinkRequests requests;
  private final Links links;
  private final Consent consent;
  private final HandingOver handingOver;
  private final Journal journal;
  private final Clock clock;

  @Inject
  Consenting(
      Proposals proposals,
      LinkRequests requests,
      Links links,
      Consent consent,
      HandingOver handingOver,
      Journal journal,
      Clock clock) {
    this.proposals = proposals;
    this.requests = requests;
    this.links = links;
    this.consent = consent;
    this.handingOver = handingOver;
    this.journal = journal;
    this.clock = clock;
  }

  /** Yes, it is the same. */
  @Transactional
  public void agree(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    requireTheirs(asker, proposal);
    Answer yes = new Answer(Standing.AGREED, asker.id(), null);
    Optional<Asked> asked = requests.waiting(id);
    if (asked.isPresent() && proposal.state().isAtTheDesk()) {
      join(asker, proposal, asked.get(), yes);
      return;
    }
    UUID linkedTo =
        proposal.linkedTo().orElseThrow(() -> new Refusal(LinkingRefusal.NOTHING_TO_CONSENT_TO));
    requests.say(id, linkedTo, yes);
    journal.append(
        ProposalEvent.LINK_AGREED.about(proposal).by(asker.id()).with("linkTo", linkedTo));
  }

  private void join(Asker asker, Proposal proposal, Asked asked, Answer yes) {
    links.requirePossible(asker, proposal, asked.linkTo());
    State from = proposal.state();
    requireFirst(requests.answer(asked, yes));
    proposal.goOnWith(asked.linkTo(), clock.instant());
    proposals.keep(proposal);
    journal.append(
        ProposalEvent.LINKED
            .moving(proposal, from)
            .by(asker.id())
            .with("linkTo", asked.linkTo())
            .with("askedBy", asked.by()));
  }

  /** No, it differs; {@code because} is read by everybody who sees the proposal. */
  @Transactional
  public void object(Asker asker, UUID id, String because) {
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    requireTheirs(asker, proposal);
    Answer no = new Answer(Standing.REFUSED, asker.id(), because);
    Optional<Asked> asked = requests.waiting(id);
    if (asked.isPresent() && proposal.state() != State.LINKED) {
      requireFirst(requests.answer(asked.get(), no));
      journal.append(
          ProposalEvent.LINK_REFUSED
              .about(proposal)
              .by(asker.id())
              .with("linkTo", asked.get().linkTo())
              .with("askedBy", asked.get().by()));
      return;
    }
    UUID linkedTo =
        proposal
            .linkedTo()
            .filter(to -> proposal.state() == State.LINKED)
            .orElseThrow(() -> new Refusal(LinkingRefusal.NOTHING_TO_CONSENT_TO));
    asked.ifPresent(it -> requests.answer(it, no));
    requests.say(id, linkedTo, no);
    handingOver.unlink(asker, id);
  }

  private void requireTheirs(Asker asker, Proposal proposal) {
    if (!consent.isOf(asker, proposal)) {
      throw new Refusal(LinkingRefusal.NOT_YOURS_TO_CONSENT);
    }
  }

  private static void requireFirst(boolean first) {
    if (!first) {
      throw new Refusal(LinkingRefusal.NOTHING_TO_CONSENT_TO);
    }
  }
}

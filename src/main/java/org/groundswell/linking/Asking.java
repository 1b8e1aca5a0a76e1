package org.groundswell.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.linking.LinkRequests.Answer;
import org.groundswell.linking.LinkRequests.Asked;
import org.groundswell.linking.LinkRequests.Standing;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.triage.Links;
import org.groundswell.web.Refusal;

/** A facilitator asks whether one proposal may be carried on by another, or asks no more. */
@ApplicationScoped
class Asking {

  private final Proposals proposals;
  private final LinkRequests requests;
  private final Links links;
  private final Consent consent;
  private final Journal journal;

  @Inject
  Asking(
      Proposals proposals, LinkRequests requests, Links links, Consent consent, Journal journal) {
    this.proposals = proposals;
    this.requests = requests;
    this.links = links;
    this.consent = consent;
    this.journal = journal;
  }

  /** Asks; answers the id of the question. */
  @Transactional
  public UUID ask(Asker asker, LinkRequestDraft draft) {
    Rights.mayProposeLinks(asker).orRefuse();
    Proposal proposal = proposals.forAction(asker, Action.SEE, draft.proposal());
    if (!proposal.state().isAtTheDesk()) {
      throw new Refusal(LinkingRefusal.NOT_AT_A_DESK);
    }
    links.requirePossible(asker, proposal, draft.linkTo());
    if (requests.waitingAlone(proposal.id()).isPresent()) {
      throw new Refusal(LinkingRefusal.LINK_ASKED_ALREADY);
    }
    UUID id = requests.add(draft, asker.id());
    journal.append(
        ProposalEvent.LINK_ASKED
            .about(proposal)
            .by(asker.id())
            .with("linkTo", draft.linkTo())
            .with("asked", consent.authorHasLeft(proposal) ? "desk" : "author"));
    return id;
  }

  /** Asks no more. */
  @Transactional
  public void takeBack(Asker asker, UUID id) {
    Rights.mayProposeLinks(asker).orRefuse();
    Asked asked =
        requests.find(id).orElseThrow(() -> new Refusal(LinkingRefusal.NO_SUCH_LINK_REQUEST));
    Proposal proposal = proposals.forAction(asker, Action.SEE, asked.proposal());
    if (requests.answer(asked, new Answer(Standing.TAKEN_BACK, asker.id(), null))) {
      journal.append(
          ProposalEvent.LINK_TAKEN_BACK
              .about(proposal)
              .by(asker.id())
              .with("linkTo", asked.linkTo()));
    }
  }
}

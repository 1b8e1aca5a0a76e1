package org.groundswell.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.linking.LinkRequestView.LinkRequestList;
import org.groundswell.linking.LinkRequests.Asked;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.proposal.reading.ProposalCards;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;

/** Reads how questions stand, as one person may know. */
@ApplicationScoped
class Standings {

  private final Proposals proposals;
  private final LinkRequests requests;
  private final Consent consent;
  private final ProposalCards cards;
  private final Directory directory;

  @Inject
  Standings(
      Proposals proposals,
      LinkRequests requests,
      Consent consent,
      ProposalCards cards,
      Directory directory) {
    this.proposals = proposals;
    this.requests = requests;
    this.consent = consent;
    this.cards = cards;
    this.directory = directory;
  }

  /** How it stands with one proposal; the question is for those it concerns, and facilitators. */
  ConsentView of(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    Optional<Asked> latest = requests.latest(id);
    if (proposal.state() == State.LINKED) {
      return linked(asker, proposal, latest);
    }
    boolean open = latest.filter(it -> it.state().equals("asked")).isPresent();
    if (latest.isEmpty() || latest.get().state().equals("agreed")) {
      return ConsentView.NOTHING;
    }
    if (open && !proposal.state().isAtTheDesk()) {
      return ConsentView.NOTHING;
    }
    String standing = open ? "asked" : "refused";
    return view(asker, standing, latest.get(), open && consent.isOf(asker, proposal));
  }

  private ConsentView linked(Asker asker, Proposal proposal, Optional<Asked> latest) {
    UUID to = proposal.linkedTo().orElseThrow();
    boolean theirs = consent.isOf(asker, proposal);
    return latest
        .filter(it -> it.linkTo().equals(to) && it.state().equals("agreed"))
        .map(it -> view(asker, "linked", it, theirs))
        .orElseGet(
            () ->
                new ConsentView(
                    "linked", card(asker, to), null, null, null, null, null, null, theirs));
  }

  private ConsentView view(Asker asker, String standing, Asked asked, boolean mayAnswer) {
    return new ConsentView(
        standing,
        card(asker, asked.linkTo()),
        person(asked.by()),
        asked.at(),
        asked.reason(),
        person(asked.answeredBy()),
        asked.answeredAt(),
        asked.because(),
        mayAnswer);
  }

  /** Those that wait and of which this person sees both proposals. */
  LinkRequestList waiting(Asker asker) {
    return new LinkRequestList(
        requests.waiting().stream()
            .map(asked -> waiting(asker, asked))
            .filter(Objects::nonNull)
            .toList());
  }

  private LinkRequestView waiting(Asker asker, Asked asked) {
    List<ProposalCard> both = cards.of(asker, List.of(asked.proposal(), asked.linkTo()));
    return both.size() < 2
        ? null
        : new LinkRequestView(
            asked.id(),
            both.getFirst(),
            both.getLast(),
            person(asked.by()),
            asked.at(),
            asked.reason());
  }

  private ProposalCard card(Asker asker, UUID id) {
    return cards.of(asker, List.of(id)).stream().findFirst().orElse(null);
  }

  private PersonRef person(UUID id) {
    return id == null ? null : directory.person(id).orElse(null);
  }
}

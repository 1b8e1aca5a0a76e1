package org.groundswell.reconsideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.proposal.prose.ProseView;
import org.groundswell.reconsideration.ReconsiderationView.Waiting;
import org.groundswell.reconsideration.ReconsiderationView.WaitingList;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;

/** Reads reconsiderations for those who see the proposal, and for those who decide. */
@ApplicationScoped
class ReconsiderationViews {

  private final Proposals proposals;
  private final Reconsiderations all;
  private final Directory directory;

  @Inject
  ReconsiderationViews(Proposals proposals, Reconsiderations all, Directory directory) {
    this.proposals = proposals;
    this.all = all;
    this.directory = directory;
  }

  /** Of this proposal. */
  ReconsiderationView of(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    Optional<Reconsideration> asked = all.of(id);
    return asked.isEmpty()
        ? new ReconsiderationView(
            null, null, null, null, null, null, null, null, mayAsk(asker, proposal))
        : view(asker, proposal, asked.get());
  }

  private List<String> mayAsk(Asker asker, Proposal proposal) {
    boolean may =
        Rights.may(asker, Action.ASK_RECONSIDERATION, proposal.facts()).allowed()
            && all.lastDeclineOf(proposal.id()).isPresent();
    return may ? List.of("ask") : List.of();
  }

  private ReconsiderationView view(Asker asker, Proposal proposal, Reconsideration it) {
    List<String> may = new ArrayList<>();
    if (waitsFor(asker, proposal, it)) {
      may.add("decide");
    }
    return new ReconsiderationView(
        it.askedAt(),
        ProseView.of(it.reason()),
        it.desk() == null ? null : directory.unit(it.desk()).orElse(null),
        it.dueAt(),
        it.decision(),
        ProseView.of(it.text()),
        it.decidedBy() == null ? null : directory.person(it.decidedBy()).orElse(null),
        it.decidedAt(),
        may);
  }

  /** Those that this person may decide. */
  WaitingList waiting(Asker asker) {
    return new WaitingList(
        all.waiting().stream()
            .flatMap(
                it ->
                    proposals
                        .find(it.proposal())
                        .filter(proposal -> waitsFor(asker, proposal, it))
                        .map(
                            proposal ->
                                new Waiting(
                                    proposal.id(), proposal.title(), it.askedAt(), it.dueAt()))
                        .stream())
            .toList());
  }

  private static boolean waitsFor(Asker asker, Proposal proposal, Reconsideration it) {
    return !it.isDecided()
        && proposal.state() == State.DECLINED
        && Rights.mayReconsider(asker, proposal.facts(), it.desk(), it.decliner()).allowed();
  }
}

package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.web.Refusal;

/**
 * Somebody takes on a proposal whose first author has left: as a co-author, who may revise it and
 * hear of it. Whose idea it was stays as it is.
 */
@ApplicationScoped
public class Adopting {

  private final Proposals proposals;
  private final Journal journal;

  @Inject
  Adopting(Proposals proposals, Journal journal) {
    this.proposals = proposals;
    this.journal = journal;
  }

  /** Names the person as a co-author, on somebody else's behalf; whoever calls asks the rights. */
  @Transactional
  public void adopt(UUID id, UUID person, UUID by) {
    Proposal proposal =
        proposals.find(id).orElseThrow(() -> new Refusal(RightsRefusal.NO_SUCH_PROPOSAL));
    if (proposal.writeWith(List.of(person)).isEmpty()) {
      return;
    }
    proposals.keep(proposal);
    journal.append(
        ProposalEvent.CO_AUTHOR_ADDED
            .about(proposal)
            .by(by)
            .with("person", person)
            .with("reason", "hand-over"));
  }
}

package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes a proposal out of sight, and shows it again; whoever calls asks the rights. */
@ApplicationScoped
public class Concealing {

  private final Proposals proposals;

  @Inject
  Concealing(Proposals proposals) {
    this.proposals = proposals;
  }

  /** Out of sight but for its authors and facilitators; whether it was in sight until now. */
  public boolean hide(Proposal proposal) {
    boolean news = proposal.hide(true);
    proposals.keep(proposal);
    return news;
  }

  /** In sight again. */
  public void restore(Proposal proposal) {
    proposal.hide(false);
    proposals.keep(proposal);
  }
}

package org.groundswell.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.web.Refusal;

/** The work somebody leaves behind goes to somebody else: the whole, or the steps they had. */
@ApplicationScoped
public class HandingOn {

  private final Proposals proposals;
  private final Deliveries deliveries;
  private final Delivering delivering;
  private final Journal journal;
  private final Clock clock;

  @Inject
  HandingOn(
      Proposals proposals,
      Deliveries deliveries,
      Delivering delivering,
      Journal journal,
      Clock clock) {
    this.proposals = proposals;
    this.deliveries = deliveries;
    this.delivering = delivering;
    this.journal = journal;
    this.clock = clock;
  }

  /** Who hands on to whom, and on whose word. */
  public record Baton(UUID from, UUID to, UUID by) {}

  /**
   * Whatever the one had to do there and has not done is the other's; whoever calls asks rights.
   */
  @Transactional
  public void handOn(UUID id, Baton baton) {
    deliveries.lock(id);
    Proposal proposal =
        proposals.find(id).orElseThrow(() -> new Refusal(RightsRefusal.NO_SUCH_PROPOSAL));
    Delivery before = delivering.deliveryOf(proposal);
    Plan plan = before.plan();
    boolean whole = baton.from().equals(plan.owner());
    Plan next =
        new Plan(
            whole ? baton.to() : plan.owner(),
            plan.target(),
            plan.dueOn(),
            plan.steps().stream().map(step -> handedOn(step, baton)).toList());
    if (next.equals(plan)) {
      return;
    }
    if (whole) {
      proposal.ownedBy(baton.to(), plan.dueOn());
      proposals.keep(proposal);
    }
    deliveries.keep(before.planned(next, clock.instant()));
    journal.append(
        ProposalEvent.DELIVERY_PLANNED
            .about(proposal)
            .by(baton.by())
            .with("reason", "hand-over")
            .with("toPerson", baton.to()));
  }

  private static Step handedOn(Step step, Baton baton) {
    return step.isDone() || !baton.from().equals(step.owner())
        ? step
        : new Step(
            step.id(), step.title(), baton.to(), step.dueOn(), step.doneOn(), step.blocker());
  }
}

package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.groundswell.decisionright.Catalogue;
import org.groundswell.decisionright.DecisionRightRefusal;
import org.groundswell.decisionright.RightEntry;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.web.Refusal;

/**
 * Holds what an author says they may do to what the catalogue of decision rights allows, and lets
 * the proposal remember the version it was sent under. Nothing is gated: asking is always possible,
 * and where the catalogue says that it is not ours to decide, a sentence why is enough.
 */
@ApplicationScoped
class Permitting {

  private final Catalogue catalogue;

  @Inject
  Permitting(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Goes on when the catalogue allows what was chosen, or says nothing.
   *
   * @throws Refusal {@code more-than-allowed}, {@code not-ours-to-decide}
   */
  void permit(Proposal proposal) {
    if (proposal.cameFromElsewhere()) {
      return;
    }
    Optional<RightEntry> entry = catalogue.applying(proposal.unit(), proposal.themes());
    entry.ifPresent(it -> require(it, proposal));
    proposal.send(entry.map(it -> new SentUnder(it.id(), it.version())));
  }

  private static void require(RightEntry entry, Proposal proposal) {
    if (!entry.choices().contains(proposal.right())) {
      throw new Refusal(
          DecisionRightRefusal.MORE_THAN_ALLOWED,
          "The catalogue says \"%s\" here, and the proposal says \"%s\"."
              .formatted(entry.right().slug(), proposal.right().slug()));
    }
    if (entry.right() == DecisionRight.NO && !proposal.saysWhy()) {
      throw new Refusal(DecisionRightRefusal.NOT_OURS_TO_DECIDE);
    }
  }
}

package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

  /** In calendar days, where the catalogue says nothing else. */
  private static final int LONGEST_TRIAL = 366;

  private final Catalogue catalogue;
  private final AgencyCalendar calendar;
  private final Clock clock;

  @Inject
  Permitting(Catalogue catalogue, AgencyCalendar calendar, Clock clock) {
    this.catalogue = catalogue;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Goes on when the catalogue allows what was chosen, or says nothing.
   *
   * @throws Refusal {@code more-than-allowed}, {@code not-ours-to-decide}, {@code trial-not-said},
   *     {@code trial-too-long}
   */
  void permit(Proposal proposal) {
    if (proposal.cameFromElsewhere()) {
      return;
    }
    Optional<RightEntry> entry =
        catalogue.applying(proposal.unit(), proposal.themes(), proposal.replicates().orElse(null));
    entry.ifPresent(it -> require(it, proposal));
    if (proposal.right() == DecisionRight.TRY) {
      LocalDate today = calendar.workingDaysOf(proposal).dateAt(clock.instant());
      proposal.requireTrial(today, entry.map(RightEntry::days).orElse(LONGEST_TRIAL));
    }
    proposal.send(entry.map(it -> new SentUnder(it.id(), it.version())));
  }

  /**
   * When the authors of a proposal that asks may go ahead if nobody has answered by then; empty
   * where silence says nothing.
   */
  Optional<Instant> consentDue(Proposal proposal, Instant at) {
    return proposal.right() != DecisionRight.ASK
        ? Optional.empty()
        : proposal
            .sentUnder()
            .flatMap(under -> catalogue.version(under.entry(), under.version()))
            .filter(entry -> entry.right() == DecisionRight.ASK && entry.silence() != null)
            .map(entry -> calendar.workingDaysOf(proposal).dueAfter(at, entry.silence()));
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

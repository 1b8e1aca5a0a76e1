package org.groundswell.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.proposal.SecondDoor;

/**
 * What happens by itself when time passes: a desk is reminded, a lapse is told, a second door
 * opens, those above are told, a parked proposal comes back, silence becomes consent, a trial ends.
 *
 * <p>Each call is one transaction about one proposal and looks again before it acts, so that two
 * nodes, or a node after an outage, do it once.
 */
@ApplicationScoped
class Lapsing {

  private final Proposals proposals;
  private final SecondDoor doors;
  private final AgencyCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  @Inject
  Lapsing(
      Proposals proposals,
      SecondDoor doors,
      AgencyCalendar calendar,
      Journal journal,
      Clock clock) {
    this.proposals = proposals;
    this.doors = doors;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  /** Tells the desk that a part of the promise falls due within a working day, unless it knows. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void remind(UUID id) {
    Proposal proposal = proposals.find(id).orElseThrow();
    Optional<Promise.Kind> soon =
        proposal
            .promise()
            .flatMap(it -> it.dueSoonAt(clock.instant(), calendar.workingDaysOf(proposal)))
            .filter(which -> !proposal.remindedOfAlready(which));
    if (soon.isEmpty() || !waits(proposal)) {
      return;
    }
    proposal.remindedOf(soon.get());
    proposals.keep(proposal);
    journal.append(
        ProposalEvent.PROMISE_DUE
            .about(proposal)
            .with("which", soon.get())
            .with("secondDoor", proposal.secondDoor().orElse(null)));
  }

  /**
   * Tells those who lead this part of the agency that nobody answered, neither the desk nor the one
   * behind the second door, unless somebody has by now, or they were told.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void escalate(UUID id) {
    Proposal proposal = proposals.find(id).orElseThrow();
    Instant now = clock.instant();
    Optional<Promise.Kind> lapse =
        proposal
            .promise()
            .flatMap(promise -> promise.lapsedAt(now))
            .filter(which -> which != Promise.Kind.ACKNOWLEDGE);
    boolean time = proposal.escalatesAt().filter(at -> !at.isAfter(now)).isPresent();
    if (lapse.isEmpty() || !time || !waits(proposal)) {
      return;
    }
    proposal.escalated(now);
    proposals.keep(proposal);
    journal.append(ProposalEvent.PROMISE_ESCALATED.about(proposal).with("which", lapse.get()));
  }

  /**
   * Tells that the gravest open part of the promise lapsed, unless that was told. A missed answer
   * opens the second door; a late receipt alone does not.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void tell(UUID id) {
    Proposal proposal = proposals.find(id).orElseThrow();
    Instant now = clock.instant();
    Optional<Promise.Kind> lapse =
        proposal.promise().flatMap(promise -> promise.lapsedAt(now)).filter(isNews(proposal));
    if (lapse.isEmpty() || !waits(proposal)) {
      return;
    }
    Promise.Kind which = lapse.get();
    Optional<UUID> door =
        which == Promise.Kind.ACKNOWLEDGE || proposal.secondDoor().isPresent()
            ? Optional.empty()
            : doors.of(proposal);
    proposal.lapseTold(which);
    door.ifPresent(unit -> proposal.openSecondDoor(unit, now));
    whenToTellThoseAbove(which, door, now).ifPresent(proposal::escalateAt);
    proposals.keep(proposal);
    journal.append(
        ProposalEvent.PROMISE_LAPSED
            .about(proposal)
            .with("which", which)
            .with("secondDoor", proposal.secondDoor().orElse(null)));
    door.ifPresent(
        unit ->
            journal.append(
                ProposalEvent.SECOND_DOOR_OPENED
                    .about(proposal)
                    .with("secondDoor", unit)
                    .with("reason", "lapse")));
  }

  /** Brings a parked proposal back to its desk, unless it came back already. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void reopen(UUID id) {
    Proposal proposal = proposals.find(id).orElseThrow();
    Instant now = clock.instant();
    boolean due =
        proposal
            .revisitOn()
            .filter(day -> !day.isAfter(calendar.workingDaysOf(proposal).dateAt(now)))
            .isPresent();
    if (proposal.state() != State.PARKED || !due) {
      return;
    }
    proposal.reopen(now, calendar.promiseFor(proposal, now));
    proposals.keep(proposal);
    journal.append(ProposalEvent.REOPENED.moving(proposal, State.PARKED));
  }

  /**
   * Lets the authors go ahead because nobody answered, as the catalogue of decision rights allows,
   * unless somebody has by now. It counts as no answer: the promise stays broken.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void consent(UUID id) {
    Proposal proposal = proposals.find(id).orElseThrow();
    Instant now = clock.instant();
    boolean due = proposal.consentDue().filter(at -> !at.isAfter(now)).isPresent();
    State from = proposal.state();
    if (!due || !from.isAtTheDesk() || from == State.NEEDS_WORK) {
      return;
    }
    proposal.consent(now);
    proposals.keep(proposal);
    journal.append(ProposalEvent.CONSENTED.moving(proposal, from));
  }

  /** Tells that the last day of a trial is over, unless that was told, or it goes on otherwise. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void endTrial(UUID id) {
    Proposal proposal = proposals.find(id).orElseThrow();
    if (!proposal.hasTrialEnded(calendar.workingDaysOf(proposal).dateAt(clock.instant()))) {
      return;
    }
    proposal.trialEndTold();
    proposals.keep(proposal);
    journal.append(ProposalEvent.TRIAL_ENDED.about(proposal));
  }

  /**
   * Not for a late receipt; for a late answer when the other desk was silent for as long, too; for
   * a late decision, and where there is no other desk, at once.
   */
  private Optional<Instant> whenToTellThoseAbove(
      Promise.Kind which, Optional<UUID> door, Instant now) {
    return switch (which) {
      case ACKNOWLEDGE -> Optional.empty();
      case ANSWER ->
          Optional.of(door.map(unit -> calendar.otherDeskAnswersBy(unit, now)).orElse(now));
      case DECIDE -> Optional.of(now);
    };
  }

  private static Predicate<Promise.Kind> isNews(Proposal proposal) {
    return which -> proposal.lapseTold().filter(told -> told.compareTo(which) >= 0).isEmpty();
  }

  private static boolean waits(Proposal proposal) {
    return proposal.state().isAtTheDesk() || proposal.state() == State.REDIRECTED;
  }
}

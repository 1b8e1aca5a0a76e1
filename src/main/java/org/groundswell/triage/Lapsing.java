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
 * What happens by itself when time passes: a lapse is told, a second door opens, a parked proposal
 * comes back.
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
            .filter(day -> !day.isAfter(calendar.workingDays().dateAt(now)))
            .isPresent();
    if (proposal.state() != State.PARKED || !due) {
      return;
    }
    proposal.reopen(now, calendar.promiseFrom(now));
    proposals.keep(proposal);
    journal.append(ProposalEvent.REOPENED.moving(proposal, State.PARKED));
  }

  private static Predicate<Promise.Kind> isNews(Proposal proposal) {
    return which -> proposal.lapseTold().filter(told -> told.compareTo(which) >= 0).isEmpty();
  }

  private static boolean waits(Proposal proposal) {
    return proposal.state().isAtTheDesk() || proposal.state() == State.REDIRECTED;
  }
}

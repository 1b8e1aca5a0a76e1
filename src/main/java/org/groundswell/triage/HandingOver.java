package org.groundswell.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.ProposalRefusal;
import org.groundswell.proposal.Proposals;
import org.groundswell.proposal.SecondDoor;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.web.Refusal;

/**
 * Moves a proposal between desks: the receipt for a redirection, the second door, undoing a link.
 */
@ApplicationScoped
public class HandingOver {

  private final Proposals proposals;
  private final SecondDoor doors;
  private final AgencyCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  @Inject
  HandingOver(
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

  /** The receiving desk takes on what another desk sent. */
  @Transactional
  public void receive(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.RECEIVE, id);
    State from = proposal.state();
    proposal.receive(clock.instant());
    proposals.keep(proposal);
    journal.append(ProposalEvent.REDIRECT_RECEIVED.moving(proposal, from).by(asker.id()));
  }

  /** The proposal stands for itself again. */
  @Transactional
  public void unlink(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.UNLINK, id);
    State from = proposal.state();
    UUID target = proposal.linkedTo().orElse(null);
    Instant now = clock.instant();
    proposal.unlink(now, calendar.promiseFor(proposal, now));
    proposals.keep(proposal);
    journal.append(
        ProposalEvent.UNLINKED.moving(proposal, from).by(asker.id()).with("linkTo", target));
  }

  /**
   * The author goes to another desk, because the promise lapsed.
   *
   * @throws Refusal {@code no-promise-lapsed} while the desk still has time, {@code no-other-door}
   *     when there is no other desk or the door is open already
   */
  @Transactional
  public void takeSecondDoor(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.TAKE_SECOND_DOOR, id);
    Instant now = clock.instant();
    if (proposal.promise().filter(promise -> promise.hasLapsedAt(now)).isEmpty()) {
      throw new Refusal(ProposalRefusal.NO_PROMISE_LAPSED);
    }
    UUID door =
        doors
            .of(proposal)
            .filter(unit -> proposal.secondDoor().isEmpty())
            .orElseThrow(() -> new Refusal(ProposalRefusal.NO_OTHER_DOOR));
    proposal.openSecondDoor(door, now);
    proposals.keep(proposal);
    journal.append(
        ProposalEvent.SECOND_DOOR_OPENED
            .about(proposal)
            .by(asker.id())
            .with("secondDoor", door)
            .with("reason", "author"));
  }
}

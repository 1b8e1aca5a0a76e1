package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Ids;

/** Brings back what was declined, parked or redirected; anyone who sees it may. */
@ApplicationScoped
public class Reviving {

  private final Proposals proposals;
  private final AgencyCalendar calendar;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Reviving(Proposals proposals, AgencyCalendar calendar, Journal journal, Ids ids, Clock clock) {
    this.proposals = proposals;
    this.calendar = calendar;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Brings it back to its desk, and keeps why; a new promise runs. */
  @Transactional
  public void revive(Asker asker, UUID id, String reason) {
    Proposal proposal = proposals.forAction(asker, Action.REVIVE, id);
    State from = proposal.state();
    Instant now = clock.instant();
    proposal.revive(now, calendar.promiseFor(proposal, now));
    proposals.keep(
        Note.of("revival", reason, new Origin(ids.next(), asker.id(), asker.unit(), now), id));
    proposals.keep(proposal);
    journal.append(ProposalEvent.REVIVED.moving(proposal, from).by(asker.id()));
  }
}

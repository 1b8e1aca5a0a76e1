package org.groundswell.reconsideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.PipelineRefusal;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Ids;
import org.groundswell.web.Refusal;

/** Asks somebody else to look at a decline again, and decides that. */
@ApplicationScoped
public class Reconsidering {

  private final Proposals proposals;
  private final Reconsiderations all;
  private final Deciders deciders;
  private final AgencyCalendar calendar;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Reconsidering(
      Proposals proposals,
      Reconsiderations all,
      Deciders deciders,
      AgencyCalendar calendar,
      Journal journal,
      Ids ids,
      Clock clock) {
    this.proposals = proposals;
    this.all = all;
    this.deciders = deciders;
    this.calendar = calendar;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Asks. The desk that decides may see the proposal from now on, and has as long as a first answer
   * may take.
   *
   * @throws Refusal {@code asked-already}, {@code nobody-else}, {@code state-says-no} for what no
   *     desk declined, or whatever the rights say
   */
  @Transactional
  public void ask(Asker asker, UUID id, String reason) {
    Proposal proposal = proposals.forAction(asker, Action.ASK_RECONSIDERATION, id);
    all.lock(id);
    if (all.of(id).isPresent()) {
      throw new Refusal(ReconsiderationRefusal.ASKED_ALREADY);
    }
    Reconsiderations.Decline decline =
        all.lastDeclineOf(id).orElseThrow(() -> new Refusal(PipelineRefusal.STATE_SAYS_NO));
    UUID desk = deciders.of(proposal, decline.by()).orElse(null);
    Instant now = clock.instant();
    Instant due = calendar.otherDeskAnswersBy(desk == null ? proposal.desk() : desk, now);
    all.add(
        new Reconsideration(
            ids.next(), id, decline.by(), now, reason, desk, due, null, null, null, null),
        decline,
        asker.id());
    if (desk != null) {
      proposal.openSecondDoor(desk, now);
      proposals.keep(proposal);
    }
    journal.append(
        ProposalEvent.RECONSIDERATION_ASKED
            .about(proposal)
            .by(asker.id())
            .with("decider", desk)
            .with("decliner", decline.by()));
  }

  /**
   * Decides. What is opened again lies at the desk that decided, with a new promise; the
   * facilitators leave it at the desk where it was.
   *
   * @throws Refusal {@code no-reconsideration}, {@code decided-already}, {@code state-says-no} when
   *     it is not declined any more, or whatever the rights say
   */
  @Transactional
  public void decide(Asker asker, UUID id, DecisionDraft draft) {
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    all.lock(id);
    Reconsideration asked =
        all.of(id).orElseThrow(() -> new Refusal(ReconsiderationRefusal.NO_RECONSIDERATION));
    Rights.mayReconsider(asker, proposal.facts(), asked.desk(), asked.decliner()).orRefuse();
    if (asked.isDecided()) {
      throw new Refusal(ReconsiderationRefusal.DECIDED_ALREADY);
    }
    if (proposal.state() != State.DECLINED) {
      throw new Refusal(PipelineRefusal.STATE_SAYS_NO);
    }
    all.decide(asked.id(), asker.id(), draft, clock.instant());
    if (draft.open()) {
      open(proposal, asked);
    }
    journal.append(
        event(ProposalEvent.RECONSIDERED.about(proposal), asker, asked)
            .with("decision", draft.decision()));
    if (draft.open()) {
      journal.append(ProposalEvent.REVIVED.moving(proposal, State.DECLINED).by(asker.id()));
    }
  }

  private void open(Proposal proposal, Reconsideration asked) {
    Instant now = clock.instant();
    if (asked.desk() != null) {
      proposal.sendTo(asked.desk());
    }
    proposal.revive(now, calendar.promiseFor(proposal, now));
    proposals.keep(proposal);
  }

  private static Event event(Event about, Asker asker, Reconsideration asked) {
    return about.by(asker.id()).with("decider", asked.desk()).with("decliner", asked.decliner());
  }
}

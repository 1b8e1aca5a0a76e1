package org.groundswell.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;

/** Reports, hides, appeals, decides and restores. */
@ApplicationScoped
class Moderating {

  private final Proposals proposals;
  private final Handling handling;
  private final Reports reports;
  private final Hidings hidings;
  private final Journal journal;

  @Inject
  Moderating(
      Proposals proposals, Handling handling, Reports reports, Hidings hidings, Journal journal) {
    this.proposals = proposals;
    this.handling = handling;
    this.reports = reports;
    this.hidings = hidings;
    this.journal = journal;
  }

  /** Says to the facilitators that something is wrong with it. */
  @Transactional
  public void report(Asker person, ReportDraft draft) {
    if (draft.reason() == ModerationReason.OTHER && draft.words() == null) {
      throw new InvalidInput("/words", "must say what is wrong, where the reason is other");
    }
    Asker asker = person.towards(draft.proposal());
    Thing thing = draft.thing();
    Proposal proposal = proposals.forAction(asker, Action.FOLLOW, draft.proposal());
    requireSomebodyElses(asker, proposal, thing);
    if (reports.isReportedBy(asker.id(), thing)) {
      throw new Refusal(ModerationRefusal.REPORTED_ALREADY);
    }
    UUID id = reports.add(draft, asker.id());
    // Without the actor: who reported is nobody's to know.
    journal.append(
        handling
            .about(ProposalEvent.REPORTED, proposal, thing)
            .with("report", id)
            .with("reason", draft.reason()));
  }

  /** Nothing is wrong with it. */
  @Transactional
  public void dismiss(Asker asker, UUID report) {
    Rights.mayModerate(asker).orRefuse();
    Thing thing =
        reports
            .open(report)
            .map(Reports.Row::thing)
            .orElseThrow(() -> new Refusal(ModerationRefusal.NO_SUCH_REPORT));
    Proposal proposal = proposals.forAction(asker, Action.SEE, thing.proposal());
    requireSomebodyElses(asker, proposal, thing);
    int settled = reports.settle(thing, "dismissed", asker.id());
    journal.append(
        handling
            .about(ProposalEvent.REPORT_DISMISSED, proposal, thing)
            .by(asker.id())
            .with("reports", settled));
  }

  /** Takes it out of sight; answers the id of the hiding. */
  @Transactional
  public UUID hide(Asker person, HidingDraft draft) {
    Rights.mayModerate(person).orRefuse();
    Asker asker = person.towards(draft.proposal());
    Thing thing = draft.thing();
    Proposal proposal = proposals.forAction(asker, Action.FOLLOW, draft.proposal());
    requireSomebodyElses(asker, proposal, thing);
    if (!handling.hide(proposal, thing)) {
      throw new Refusal(ModerationRefusal.HIDDEN_ALREADY);
    }
    reports.settle(thing, "hidden", asker.id());
    UUID id = hidings.add(draft, asker.id());
    journal.append(
        handling
            .about(ProposalEvent.HIDDEN, proposal, thing)
            .by(asker.id())
            .with("hiding", id)
            .with("reason", draft.reason()));
    return id;
  }

  /** The author says why it should be in sight again; once. */
  @Transactional
  public void appeal(Asker asker, UUID id, String words) {
    Hidings.Row hiding = hiding(id);
    Thing thing = hiding.thing();
    Proposal proposal = proposals.forAction(asker, Action.SEE, thing.proposal());
    if (!isTheirs(asker, proposal, thing)) {
      throw new Refusal(ModerationRefusal.ONLY_WHO_WROTE_IT);
    }
    if (!hidings.appeal(id, asker.id(), words)) {
      throw new Refusal(ModerationRefusal.APPEALED_ALREADY);
    }
    journal.append(
        handling.about(ProposalEvent.APPEALED, proposal, thing).by(asker.id()).with("hiding", id));
  }

  /** Somebody else than who hid it decides the appeal. */
  @Transactional
  public void decide(Asker asker, UUID id, DecisionDraft draft) {
    Rights.mayModerate(asker).orRefuse();
    Hidings.Row hiding = hiding(id);
    Thing thing = hiding.thing();
    Proposal proposal = proposals.forAction(asker, Action.SEE, thing.proposal());
    requireSomebodyElses(asker, proposal, thing);
    if (hiding.by().equals(asker.id())) {
      throw new Refusal(ModerationRefusal.NEEDS_SOMEBODY_ELSE);
    }
    String decision = draft.restore() ? "restored" : "upheld";
    if (!hidings.decide(id, asker.id(), decision, draft.words())) {
      throw new Refusal(ModerationRefusal.NO_APPEAL_WAITS);
    }
    if (draft.restore()) {
      showAgain(asker, hiding, proposal);
    }
    journal.append(
        handling
            .about(ProposalEvent.APPEAL_DECIDED, proposal, thing)
            .by(asker.id())
            .with("hiding", id)
            .with("decision", decision));
  }

  /** A facilitator thinks better of it. */
  @Transactional
  public void restore(Asker asker, UUID id) {
    Rights.mayModerate(asker).orRefuse();
    Hidings.Row hiding = hiding(id);
    Proposal proposal = proposals.forAction(asker, Action.SEE, hiding.thing().proposal());
    requireSomebodyElses(asker, proposal, hiding.thing());
    showAgain(asker, hiding, proposal);
    journal.append(
        handling
            .about(ProposalEvent.RESTORED, proposal, hiding.thing())
            .by(asker.id())
            .with("hiding", id));
  }

  private void showAgain(Asker asker, Hidings.Row hiding, Proposal proposal) {
    if (!hidings.restore(hiding.id(), asker.id())) {
      throw new Refusal(ModerationRefusal.NO_SUCH_HIDING);
    }
    handling.restore(proposal, hiding.thing());
  }

  private Hidings.Row hiding(UUID id) {
    return hidings
        .find(id)
        .filter(Hidings.Row::isInForce)
        .orElseThrow(() -> new Refusal(ModerationRefusal.NO_SUCH_HIDING));
  }

  private void requireSomebodyElses(Asker asker, Proposal proposal, Thing thing) {
    if (isTheirs(asker.towards(proposal.id()), proposal, thing)) {
      throw new Refusal(ModerationRefusal.NOT_YOUR_OWN_WORDS);
    }
  }

  private boolean isTheirs(Asker asker, Proposal proposal, Thing thing) {
    return handling.writersOf(proposal, thing).contains(asker.id());
  }
}

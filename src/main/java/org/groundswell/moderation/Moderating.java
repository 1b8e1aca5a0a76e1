package org.groundswell.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;

/** Reports, hides, appeals, decides and restores. */
@ApplicationScoped
class Moderating {

  private final Handling handling;
  private final Reports reports;
  private final Hidings hidings;
  private final Journal journal;

  @Inject
  Moderating(Handling handling, Reports reports, Hidings hidings, Journal journal) {
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
    Thing thing = draft.thing();
    Asker asker = person.towards(thing.whole());
    Matter matter = handling.find(asker, Action.FOLLOW, thing);
    requireSomebodyElses(asker, matter);
    if (reports.isReportedBy(asker.id(), thing)) {
      throw new Refusal(ModerationRefusal.REPORTED_ALREADY);
    }
    UUID id = reports.add(draft, asker.id());
    // Without the actor: who reported is nobody's to know.
    journal.append(
        handling
            .about(ProposalEvent.REPORTED, matter)
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
    Matter matter = handling.find(asker, Action.SEE, thing);
    requireImpartial(asker, matter);
    int settled = reports.settle(thing, "dismissed", asker.id());
    journal.append(
        handling
            .about(ProposalEvent.REPORT_DISMISSED, matter)
            .by(asker.id())
            .with("reports", settled));
  }

  /** Takes it out of sight; answers the id of the hiding. */
  @Transactional
  public UUID hide(Asker person, HidingDraft draft) {
    Rights.mayModerate(person).orRefuse();
    Thing thing = draft.thing();
    Asker asker = person.towards(thing.whole());
    Matter matter = handling.find(asker, Action.FOLLOW, thing);
    requireImpartial(asker, matter);
    if (!handling.hide(matter)) {
      throw new Refusal(ModerationRefusal.HIDDEN_ALREADY);
    }
    reports.settle(thing, "hidden", asker.id());
    UUID id = hidings.add(draft, asker.id());
    journal.append(
        handling
            .about(ProposalEvent.HIDDEN, matter)
            .by(asker.id())
            .with("hiding", id)
            .with("reason", draft.reason()));
    return id;
  }

  /** The author says why it should be in sight again; once. */
  @Transactional
  public void appeal(Asker asker, UUID id, String words) {
    Hidings.Row hiding = hiding(id);
    Matter matter = handling.find(asker, Action.SEE, hiding.thing());
    if (!isTheirs(asker, matter)) {
      throw new Refusal(ModerationRefusal.ONLY_WHO_WROTE_IT);
    }
    if (!hidings.appeal(id, asker.id(), words)) {
      throw new Refusal(ModerationRefusal.APPEALED_ALREADY);
    }
    journal.append(
        handling.about(ProposalEvent.APPEALED, matter).by(asker.id()).with("hiding", id));
  }

  /** Somebody else than who hid it decides the appeal. */
  @Transactional
  public void decide(Asker asker, UUID id, DecisionDraft draft) {
    Rights.mayModerate(asker).orRefuse();
    Hidings.Row hiding = hiding(id);
    Matter matter = handling.find(asker, Action.SEE, hiding.thing());
    requireImpartial(asker, matter);
    if (hiding.by().equals(asker.id())) {
      throw new Refusal(ModerationRefusal.NEEDS_SOMEBODY_ELSE);
    }
    String decision = draft.restore() ? "restored" : "upheld";
    if (!hidings.decide(id, asker.id(), decision, draft.words())) {
      throw new Refusal(ModerationRefusal.NO_APPEAL_WAITS);
    }
    if (draft.restore()) {
      showAgain(asker, hiding, matter);
    }
    journal.append(
        handling
            .about(ProposalEvent.APPEAL_DECIDED, matter)
            .by(asker.id())
            .with("hiding", id)
            .with("decision", decision));
  }

  /** A facilitator thinks better of it. */
  @Transactional
  public void restore(Asker asker, UUID id) {
    Rights.mayModerate(asker).orRefuse();
    Hidings.Row hiding = hiding(id);
    Matter matter = handling.find(asker, Action.SEE, hiding.thing());
    requireImpartial(asker, matter);
    showAgain(asker, hiding, matter);
    journal.append(
        handling.about(ProposalEvent.RESTORED, matter).by(asker.id()).with("hiding", id));
  }

  private void showAgain(Asker asker, Hidings.Row hiding, Matter matter) {
    if (!hidings.restore(hiding.id(), asker.id())) {
      throw new Refusal(ModerationRefusal.NO_SUCH_HIDING);
    }
    handling.restore(matter);
  }

  private Hidings.Row hiding(UUID id) {
    return hidings
        .find(id)
        .filter(Hidings.Row::isInForce)
        .orElseThrow(() -> new Refusal(ModerationRefusal.NO_SUCH_HIDING));
  }

  private void requireImpartial(Asker asker, Matter matter) {
    requireSomebodyElses(asker, matter);
    if (handling.isAnsweredTo(asker, matter)) {
      throw new Refusal(ModerationRefusal.ANSWERED_TO_YOU);
    }
  }

  private void requireSomebodyElses(Asker asker, Matter matter) {
    if (isTheirs(asker.towards(matter.thing().whole()), matter)) {
      throw new Refusal(ModerationRefusal.NOT_YOUR_OWN_WORDS);
    }
  }

  private boolean isTheirs(Asker asker, Matter matter) {
    return handling.writersOf(matter).contains(asker.id());
  }
}

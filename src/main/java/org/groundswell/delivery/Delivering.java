package org.groundswell.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Ids;
import org.groundswell.web.Refusal;

/**
 * What the owner and the desk do with the work: plan it, tick its steps, code how far it has come.
 *
 * <p>Each method is one transaction that ends with its journal entries. Where somebody may have
 * changed the work meanwhile, the caller hands in a check of the version it has seen.
 */
@ApplicationScoped
public class Delivering {

  private final Proposals proposals;
  private final Deliveries deliveries;
  private final Snapshots snapshots;
  private final Directory directory;
  private final Askers askers;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  /** For the container's proxy. */
  protected Delivering() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  Delivering(
      Proposals proposals,
      Deliveries deliveries,
      Snapshots snapshots,
      Directory directory,
      Askers askers,
      Journal journal,
      Ids ids,
      Clock clock) {
    this.proposals = proposals;
    this.deliveries = deliveries;
    this.snapshots = snapshots;
    this.directory = directory;
    this.askers = askers;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Sets the whole plan. The first plan with a step starts the work of an endorsed proposal; a step
   * that is done in this plan and was not before is told of.
   *
   * @param seenVersion is handed the version there is, and refuses when the caller means another
   */
  @Transactional
  public void plan(Asker asker, UUID id, PlanDraft draft, LongConsumer seenVersion) {
    deliveries.lock(id);
    Proposal proposal = proposals.forAction(asker, Action.PLAN, id);
    Delivery before = deliveryOf(proposal);
    seenVersion.accept(before.version());
    Plan plan = planOf(draft, before);
    requireReaders(plan, proposal);
    Instant now = clock.instant();
    State from = proposal.state();
    proposal.ownedBy(plan.owner(), plan.dueOn());
    if (from == State.ENDORSED && !plan.steps().isEmpty()) {
      proposal.startDelivery(now);
    }
    proposals.keep(proposal);
    deliveries.keep(before.planned(plan, now));
    journal.append(ProposalEvent.DELIVERY_PLANNED.moving(proposal, from).by(asker.id()));
    for (UUID step : plan.doneSince(before.plan())) {
      journal.append(ProposalEvent.STEP_DONE.about(proposal).by(asker.id()).with("step", step));
    }
  }

  /**
   * Codes the work. 4 and 5 complete it, 9 stops it for good; a code that says it was begun starts
   * the work of an endorsed proposal. A trial goes on as one until it is adopted.
   *
   * @param seenVersion is handed the version there is, and refuses when the caller means another
   */
  @Transactional
  public void code(Asker asker, UUID id, CompletionDraft draft, LongConsumer seenVersion) {
    deliveries.lock(id);
    Proposal proposal = proposals.forAction(asker, Action.CODE_COMPLETION, id);
    Delivery before = deliveryOf(proposal);
    seenVersion.accept(before.version());
    Completion completion = completionOf(draft, asker.id());
    State from = proposal.state();
    Delivery after = before.coded(completion);
    requireFindings(after.completion());
    if (draft.adopts()) {
      adopt(proposal, completion);
    }
    move(proposal, completion);
    proposals.keep(proposal);
    deliveries.keep(after);
    snapshots.keep(id, completion.code());
    journal.append(
        ProposalEvent.COMPLETION_CODED
            .moving(proposal, from)
            .by(asker.id())
            .with("code", completion.code().number()));
  }

  /** What is kept about the work, or the state in which every piece of work begins. */
  Delivery deliveryOf(Proposal proposal) {
    return deliveries
        .find(proposal.id())
        .orElseGet(
            () ->
                Delivery.awaitingPlan(
                    proposal.id(),
                    proposal.owner().orElse(proposal.firstAuthor()),
                    proposal.submittedAt().orElseGet(clock::instant)));
  }

  /** What was tried within limits becomes regular work, because its measure says so. */
  private static void adopt(Proposal proposal, Completion completion) {
    CompletionCode code = completion.code();
    boolean goesOn = code.isInitiated() && !code.isCompleted() && code != CompletionCode.STOPPED;
    if (proposal.state() != State.TRIAL || !goesOn) {
      throw new Refusal(DeliveryRefusal.NOT_ON_TRIAL);
    }
    if (completion.note() == null) {
      throw new Refusal(DeliveryRefusal.VERDICT_MISSING);
    }
    proposal.startDelivery(completion.at());
  }

  private static void move(Proposal proposal, Completion completion) {
    CompletionCode code = completion.code();
    Instant at = completion.at();
    if (code == CompletionCode.STOPPED) {
      proposal.abandon(code.number(), at);
      return;
    }
    if (proposal.state() == State.ENDORSED && code.isInitiated()) {
      proposal.startDelivery(at);
    }
    if (code.isCompleted()) {
      proposal.complete(code.number(), at);
    } else {
      proposal.code(code.number(), at);
    }
  }

  private Completion completionOf(CompletionDraft draft, UUID by) {
    CompletionCode code =
        CompletionCode.of(draft.code())
            .orElseThrow(() -> new Refusal(DeliveryRefusal.NO_SUCH_CODE));
    return new Completion(
        code,
        said(draft.note()),
        clock.instant(),
        by,
        new Completion.Findings(
            said(draft.outcome()), said(draft.evidence()), said(draft.lesson())));
  }

  private static void requireFindings(Completion completion) {
    if (completion.code().isCompleted() && completion.findings().outcome() == null) {
      throw new Refusal(DeliveryRefusal.OUTCOME_MISSING);
    }
    boolean explained = completion.note() != null && completion.findings().lesson() != null;
    if (completion.code() == CompletionCode.STOPPED && !explained) {
      throw new Refusal(DeliveryRefusal.LESSON_MISSING);
    }
  }

  private static String said(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private Plan planOf(PlanDraft draft, Delivery before) {
    Set<UUID> known =
        before.plan().steps().stream().map(Step::id).collect(Collectors.toCollection(HashSet::new));
    LocalDate today = directory.today();
    List<Step> steps =
        draft.steps().stream().map(step -> stepOf(step, draft.owner(), known, today)).toList();
    requirePeople(draft.owner(), steps);
    return new Plan(draft.owner(), draft.target().strip(), draft.dueOn(), steps);
  }

  /** Each known step is taken once: the same step twice is a step that never was. */
  private Step stepOf(PlanDraft.StepDraft draft, UUID owner, Set<UUID> known, LocalDate today) {
    if (draft.id() != null && !known.remove(draft.id())) {
      throw new Refusal(DeliveryRefusal.NO_SUCH_STEP);
    }
    if (draft.doneOn() != null && draft.doneOn().isAfter(today)) {
      throw new Refusal(DeliveryRefusal.DONE_IN_THE_FUTURE);
    }
    return new Step(
        draft.id() == null ? ids.next() : draft.id(),
        draft.title().strip(),
        Objects.requireNonNullElse(draft.owner(), owner),
        draft.dueOn(),
        draft.doneOn(),
        said(draft.blocker()));
  }

  private void requirePeople(UUID owner, List<Step> steps) {
    Set<UUID> named = steps.stream().map(Step::owner).collect(Collectors.toSet());
    named.add(owner);
    if (directory.people(named).size() < named.size()) {
      throw new Refusal(DeliveryRefusal.NO_SUCH_PERSON);
    }
  }

  /** Naming somebody in the plan must not be a way to show them what is not meant for them. */
  private void requireReaders(Plan plan, Proposal proposal) {
    Set<UUID> named = plan.steps().stream().map(Step::owner).collect(Collectors.toSet());
    named.add(plan.owner());
    for (UUID person : named) {
      askers
          .of(person)
          .filter(each -> Rights.may(each, Action.SEE, proposal.facts()).allowed())
          .orElseThrow(() -> new Refusal(DeliveryRefusal.OUTSIDE_THE_AUDIENCE));
    }
  }
}

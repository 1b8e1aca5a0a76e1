package org.groundswell.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.proposal.prose.ProseView;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.Refusal;

/** The page of one delivery, as one person may see it. */
@ApplicationScoped
public class DeliveryPages {

  private static final Set<Action> ABOUT_THE_WORK = Set.of(Action.PLAN, Action.CODE_COMPLETION);

  private final Proposals proposals;
  private final Delivering delivering;
  private final Snapshots snapshots;
  private final Directory directory;
  private final AgencyCalendar calendar;

  /** For the container's proxy. */
  protected DeliveryPages() {
    this(null, null, null, null, null);
  }

  @Inject
  DeliveryPages(
      Proposals proposals,
      Delivering delivering,
      Snapshots snapshots,
      Directory directory,
      AgencyCalendar calendar) {
    this.proposals = proposals;
    this.delivering = delivering;
    this.snapshots = snapshots;
    this.directory = directory;
    this.calendar = calendar;
  }

  /**
   * The work on this proposal.
   *
   * @throws Refusal {@code no-such-proposal} when the person may not see it, {@code no-delivery}
   *     when it was not endorsed
   */
  @Transactional
  public DeliveryView of(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    if (!isDelivered(proposal.state())) {
      throw new Refusal(DeliveryRefusal.NO_DELIVERY);
    }
    Delivery delivery = delivering.deliveryOf(proposal);
    boolean trial = proposal.state() == State.TRIAL;
    return view(delivery, stall(proposal, delivery), trial, may(asker, proposal));
  }

  private static boolean isDelivered(State state) {
    return state.isMoving() || state == State.COMPLETED || state == State.ABANDONED;
  }

  private static List<String> may(Asker asker, Proposal proposal) {
    return Rights.allowed(asker, proposal.facts()).stream()
        .filter(ABOUT_THE_WORK::contains)
        .map(Action::slug)
        .toList();
  }

  private Optional<Stall> stall(Proposal proposal, Delivery delivery) {
    LocalDate today = directory.today();
    Instant endorsedAt =
        proposal.promise().flatMap(promise -> promise.decide().keptAt()).orElse(null);
    return new StallWatch(calendar.workingDays(), today)
        .judge(
            new StallWatch.Dates(
                proposal.state(),
                endorsedAt,
                !delivery.plan().steps().isEmpty(),
                delivery.plan().missedOn(today).orElse(null),
                later(delivery.movedAt(), endorsedAt)));
  }

  private static Instant later(Instant one, Instant other) {
    return other == null || one.isAfter(other) ? one : other;
  }

  private DeliveryView view(
      Delivery delivery, Optional<Stall> stall, boolean trial, List<String> may) {
    Plan plan = delivery.plan();
    Completion completion = delivery.completion();
    Map<UUID, PersonRef> people = directory.people(mentioned(plan, completion));
    return new DeliveryView(
        delivery.proposal(),
        people.get(plan.owner()),
        plan.target(),
        plan.dueOn(),
        Optional.ofNullable(delivery.startedAt()).map(this::dateOf).orElse(null),
        plan.steps().stream().map(step -> view(step, people)).toList(),
        new DeliveryView.CompletionView(
            completion.code().number(),
            completion.note(),
            completion.at(),
            completion.by() == null ? null : people.get(completion.by())),
        ProseView.of(completion.findings().outcome()),
        completion.findings().evidence(),
        completion.findings().lesson(),
        snapshots.of(delivery.proposal()).stream().map(DeliveryPages::view).toList(),
        stall.orElse(null),
        trial,
        may,
        delivery.version());
  }

  private static Set<UUID> mentioned(Plan plan, Completion completion) {
    Set<UUID> people = new HashSet<>();
    Stream.concat(Stream.of(plan.owner(), completion.by()), plan.steps().stream().map(Step::owner))
        .filter(Objects::nonNull)
        .forEach(people::add);
    return people;
  }

  private LocalDate dateOf(Instant at) {
    return LocalDate.ofInstant(at, directory.agency().timeZone());
  }

  private static DeliveryView.StepView view(Step step, Map<UUID, PersonRef> people) {
    return new DeliveryView.StepView(
        step.id(),
        step.title(),
        step.owner() == null ? null : people.get(step.owner()),
        step.dueOn(),
        step.doneOn(),
        step.blocker());
  }

  private static DeliveryView.SnapshotView view(Snapshots.Snapshot snapshot) {
    return new DeliveryView.SnapshotView(snapshot.quarter().toString(), snapshot.code().number());
  }
}

package org.groundswell.proposal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.pipeline.PipelineRefusal;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.State;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.rights.ProposalFacts;
import org.groundswell.rights.Visibility;
import org.groundswell.web.Refusal;

/**
 * An idea on its way from one person's draft to finished work.
 *
 * <p>It begins as a draft that only its authors see, and is sent to a desk without anybody's
 * approval: from then on the agency's promise runs. What its authors may do without asking starts
 * at once; anything else waits for a human at the desk, who acknowledges it, asks for more work
 * (the promise stands still), sends it on, or decides. When the desk lets the promise lapse, a
 * second door opens. What is endorsed gets an owner and is delivered, tried, completed, or
 * deliberately abandoned; what is declined, parked or redirected can be brought back by anyone who
 * sees it. Its first author is named to the end.
 *
 * <p>It decides nothing about rights: who may call what is asked of {@code rights} with {@link
 * #facts()} before. It keeps its own rules: legal changes of state, the promise, authorship.
 */
@Entity
@Table(name = "proposal")
public class Proposal {

  @Id private UUID id;

  @Embedded private Wording wording;

  @Column(name = "mission_goal_id")
  private UUID missionGoal;

  @Column(name = "campaign_id")
  private UUID campaign;

  @Convert(converter = SlugConverters.OfState.class)
  private State state;

  @Convert(converter = SlugConverters.OfDecisionRight.class)
  @Column(name = "decision_right")
  private DecisionRight right;

  @Column(name = "right_reason")
  private String rightReason;

  @Convert(converter = SlugConverters.OfVisibility.class)
  private Visibility visibility;

  @Column(name = "visible_unit_id")
  private UUID visibleUnit;

  private boolean hidden;

  @Column(name = "first_author_id")
  private UUID firstAuthor;

  @Column(name = "unit_id")
  private UUID unit;

  @Column(name = "desk_unit_id")
  private UUID desk;

  @Column(name = "second_door_id")
  private UUID secondDoor;

  @Column(name = "second_door_at")
  private Instant secondDoorAt;

  private int revision;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Embedded private RunningPromise running;

  @Convert(converter = SlugConverters.OfPromiseKind.class)
  @Column(name = "lapse_told")
  private Promise.Kind lapseTold;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "revisit_on")
  private LocalDate revisitOn;

  @Column(name = "linked_to_id")
  private UUID linkedTo;

  @Column(name = "redirected_to")
  private String redirectedTo;

  @Column(name = "trial_measure")
  private String trialMeasure;

  @Column(name = "trial_stop_rule")
  private String trialStopRule;

  @Column(name = "trial_until")
  private LocalDate trialUntil;

  @Column(name = "last_answer_id")
  private UUID lastAnswer;

  @Column(name = "owner_id")
  private UUID owner;

  @Column(name = "delivery_due_on")
  private LocalDate deliveryDueOn;

  @Column(name = "completion_code")
  private Integer completionCode;

  // Counted in SQL, where two people at once cannot overwrite each other.
  @Column(updatable = false)
  private int supports;

  @Column(updatable = false)
  private int comments;

  @Column(updatable = false)
  private int endorsements;

  @Column(name = "external_supports")
  private int externalSupports;

  @Column(name = "external_ref")
  private String externalRef;

  @Column(name = "external_url")
  private String externalUrl;

  private String language;

  @ElementCollection
  @CollectionTable(name = "proposal_author", joinColumns = @JoinColumn(name = "proposal_id"))
  @OrderBy("position")
  private List<Authorship> authors = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "proposal_circle", joinColumns = @JoinColumn(name = "proposal_id"))
  @Column(name = "person_id")
  private Set<UUID> circle = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "proposal_helper", joinColumns = @JoinColumn(name = "proposal_id"))
  private Set<Help> helpers = new HashSet<>();

  @Version private long version;

  /** For JPA. */
  protected Proposal() {}

  /** Begins a draft by this author, in this author's unit. */
  static Proposal draftedBy(Origin origin) {
    Proposal proposal = new Proposal();
    proposal.id = origin.id();
    proposal.state = State.DRAFT;
    proposal.right = DecisionRight.ASK;
    proposal.visibility = Visibility.AGENCY;
    proposal.firstAuthor = origin.author();
    proposal.unit = origin.unit();
    proposal.desk = origin.unit();
    proposal.createdAt = origin.at();
    proposal.updatedAt = origin.at();
    proposal.authors.add(new Authorship(origin.author(), 0));
    return proposal;
  }

  // What its authors do
  // ----------------------------------------------------------------------------

  /** Sets the words; answers whether they are other words than before. */
  boolean reword(Wording words, Instant at) {
    if (words.equals(wording)) {
      return false;
    }
    wording = words;
    updatedAt = at;
    if (state != State.DRAFT) {
      revision++;
    }
    return true;
  }

  /** Says which goal of the agency it serves; null for none. */
  void serve(UUID goal) {
    missionGoal = goal;
  }

  /** Takes part in a campaign; fixed once sent, when null means "as it is". */
  void joinCampaign(UUID chosen) {
    if (state == State.DRAFT) {
      campaign = chosen;
    } else {
      requireSame(chosen, campaign);
    }
  }

  /**
   * Chooses who answers it, and what its authors may do without asking. Null means their own unit
   * and asking; fixed once sent, when null means "as it is".
   */
  void address(UUID chosenDesk, DecisionRight chosenRight, String reason) {
    if (state == State.DRAFT) {
      desk = chosenDesk == null ? unit : chosenDesk;
      right = chosenRight == null ? DecisionRight.ASK : chosenRight;
      rightReason = reason;
    } else {
      requireSame(chosenDesk, desk);
      requireSame(chosenRight, right);
      requireSame(reason, rightReason);
    }
  }

  /** Chooses who may see it. Null means the agency; fixed once sent, when null means "as it is". */
  void showTo(ProposalDraft.Audience chosen) {
    if (state != State.DRAFT) {
      requireSame(chosen == null ? null : chosen.kind(), visibility);
      return;
    }
    ProposalDraft.Audience audience = chosen == null ? ProposalDraft.Audience.AGENCY : chosen;
    visibility = audience.kind();
    visibleUnit = visibility == Visibility.UNIT ? audience.unit() : null;
    circle.clear();
    if (visibility == Visibility.CIRCLE) {
      circle.addAll(audience.people());
    }
  }

  /**
   * Names the co-authors, in order. The first author stays where they are. After the proposal was
   * sent authors are only added.
   *
   * @return those who were not among the authors before
   */
  Set<UUID> writeWith(List<UUID> coAuthors) {
    Set<UUID> before = authorIds();
    Set<UUID> after = new LinkedHashSet<>(List.of(firstAuthor));
    if (state != State.DRAFT) {
      after.addAll(before);
    }
    after.addAll(coAuthors);
    if (!after.equals(before) || after.size() != authors.size()) {
      authors.clear();
      after.forEach(person -> authors.add(new Authorship(person, authors.size())));
    }
    Set<UUID> added = new LinkedHashSet<>(after);
    added.removeAll(before);
    return added;
  }

  /**
   * Sends it. What its authors may do without asking is in delivery at once, with its first author
   * as owner and nothing to wait for; everything else waits for the desk, and the promise runs.
   */
  void submit(Instant at, Promise promise) {
    if (!wording.isComplete()) {
      throw new Refusal(ProposalRefusal.NOT_COMPLETE);
    }
    boolean go = right == DecisionRight.GO;
    move(go ? State.IN_DELIVERY : State.SUBMITTED, at);
    submittedAt = at;
    revision = 1;
    if (go) {
      owner = firstAuthor;
    } else {
      run(promise);
    }
  }

  /** Hands it back to the desk after more work; the promise goes on. */
  void resubmit(Instant at, WorkingCalendar calendar) {
    move(State.IN_REVIEW, at);
    promise().map(promise -> promise.resumed(at, calendar)).ifPresent(this::run);
  }

  /** Takes it back for good. */
  void withdraw(Instant at) {
    move(State.WITHDRAWN, at);
    settle(at);
  }

  /** Brings it back after a "no" or a "not now"; a new promise runs. */
  void revive(Instant at, Promise promise) {
    move(State.REVIVED, at);
    startAgain(promise);
  }

  // What a desk does
  // -------------------------------------------------------------------------------

  /**
   * Takes an answer: the state follows from its code, and so does the part of the promise it keeps.
   * When it was the authors' turn and the desk answers all the same, the clock goes on. What shall
   * be done is its first author's to do until the plan names somebody else.
   */
  public void answered(AnswerCode code, UUID answer, Instant at, WorkingCalendar calendar) {
    only(state.isAtTheDesk());
    code.changeFrom(state).ifPresent(next -> move(next, at));
    updatedAt = at;
    lastAnswer = code.isSubstantive() ? answer : lastAnswer;
    closedAt = state.family() == State.Family.CLOSED ? at : closedAt;
    owner = state.isMoving() && owner == null ? firstAuthor : owner;
    promise().map(promise -> promise.keptBy(code, at)).ifPresent(this::run);
    if (state != State.NEEDS_WORK) {
      promise().map(promise -> promise.resumed(at, calendar)).ifPresent(this::run);
    }
  }

  /** Goes back to its authors with somebody who helps; the promise stands still meanwhile. */
  public void waitForItsAuthors(UUID helper, Instant at) {
    thank(helper, "needs-work");
    promise().map(promise -> promise.paused(at)).ifPresent(this::run);
  }

  /** Comes back by itself on this day. */
  public void comeBackOn(LocalDate day) {
    revisitOn = day;
  }

  /** Belongs to another desk, which has yet to give a receipt. */
  public void sendTo(UUID otherDesk) {
    desk = otherDesk;
    closeSecondDoor();
  }

  /** Belongs to somebody outside the agency; nothing remains due here. */
  public void sendElsewhere(String where, Instant at) {
    redirectedTo = where;
    closedAt = at;
    promise().map(promise -> promise.decided(at)).ifPresent(this::run);
  }

  /** Is carried on by another proposal. */
  public void linkTo(UUID other) {
    linkedTo = other;
  }

  /** Is to be tried in this way. */
  public void tryOut(TrialTerms terms) {
    trialMeasure = terms.measure();
    trialStopRule = terms.stopRule();
    trialUntil = terms.until();
  }

  /** The receiving desk takes it on. The clock has gone on since the first submission. */
  public void receive(Instant at) {
    only(state == State.REDIRECTED && redirectedTo == null);
    move(State.IN_REVIEW, at);
    promise().map(promise -> promise.acknowledged(at)).ifPresent(this::run);
  }

  /** Stands for itself again; a new promise runs. */
  public void unlink(Instant at, Promise promise) {
    only(state == State.LINKED);
    move(State.IN_REVIEW, at);
    linkedTo = null;
    startAgain(promise);
  }

  /** Comes back from its parking by itself; a new promise runs. */
  public void reopen(Instant at, Promise promise) {
    only(state == State.PARKED);
    move(State.IN_REVIEW, at);
    startAgain(promise);
  }

  /** Another desk may answer too. */
  public void openSecondDoor(UUID door, Instant at) {
    secondDoor = door;
    secondDoorAt = at;
    updatedAt = at;
  }

  /** Remembers that everybody was told of this lapse. */
  public void lapseTold(Promise.Kind part) {
    lapseTold = part;
  }

  // What those do who deliver it
  // -------------------------------------------------------------------

  /** Has an owner and, when known, a day on which it shall be done. */
  public void ownedBy(UUID person, LocalDate dueOn) {
    owner = person;
    deliveryDueOn = dueOn;
    thank(person, "owner");
  }

  /** The work begins. Does nothing when it has begun. */
  public void startDelivery(Instant at) {
    if (state != State.IN_DELIVERY) {
      move(State.IN_DELIVERY, at);
    }
  }

  /** Notes how far the work has come, without ending it. */
  public void code(int completion, Instant at) {
    completionCode = completion;
    updatedAt = at;
  }

  /** The work is done. */
  public void complete(int completion, Instant at) {
    move(State.COMPLETED, at);
    completionCode = completion;
    closedAt = at;
  }

  /** The work is deliberately stopped. */
  public void abandon(int completion, Instant at) {
    move(State.ABANDONED, at);
    completionCode = completion;
    closedAt = at;
  }

  // What everybody may know
  // ------------------------------------------------------------------------

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** What may be done without asking. */
  public DecisionRight right() {
    return right;
  }

  /** Its title. */
  public String title() {
    return wording.title();
  }

  /** The unit it comes from. */
  public UUID unit() {
    return unit;
  }

  /** The unit whose desk answers it. */
  public UUID desk() {
    return desk;
  }

  /** The unit that may answer too, once the second door is open. */
  public Optional<UUID> secondDoor() {
    return Optional.ofNullable(secondDoor);
  }

  /** Who wrote it first. */
  public UUID firstAuthor() {
    return firstAuthor;
  }

  /** Who wrote it, the first author first. */
  public List<UUID> authors() {
    return authors.stream().map(Authorship::person).toList();
  }

  /** The promise, once it was sent to a desk. */
  public Optional<Promise> promise() {
    return Optional.ofNullable(running).flatMap(RunningPromise::promise);
  }

  /** The part of the promise whose lapse everybody was last told of. */
  public Optional<Promise.Kind> lapseTold() {
    return Optional.ofNullable(lapseTold);
  }

  /** When it was first sent. */
  public Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt);
  }

  /** The day on which it comes back from its parking. */
  public Optional<LocalDate> revisitOn() {
    return Optional.ofNullable(revisitOn);
  }

  /** The proposal that carries it on. */
  public Optional<UUID> linkedTo() {
    return Optional.ofNullable(linkedTo);
  }

  /** Who answers for the work. */
  public Optional<UUID> owner() {
    return Optional.ofNullable(owner);
  }

  /** How far the work has come. */
  public Optional<Integer> completionCode() {
    return Optional.ofNullable(completionCode);
  }

  /** How often its words were sent: 0 for a draft, 1 when first sent. */
  public int revision() {
    return revision;
  }

  /** Counts its changes; the entity tag. */
  public long version() {
    return version;
  }

  /** What the rights need to know of it. */
  public ProposalFacts facts() {
    Set<UUID> desks = new HashSet<>(Set.of(desk));
    secondDoor().ifPresent(desks::add);
    return new ProposalFacts(
        id,
        state,
        visibility,
        visibleUnit,
        unit,
        desks,
        firstAuthor,
        authorIds(),
        circle,
        hidden,
        owner);
  }

  Wording wording() {
    return wording;
  }

  Optional<UUID> campaign() {
    return Optional.ofNullable(campaign);
  }

  // ------------------------------------------------------------------------------------------------

  /** Names what it was outside Groundswell; for imports. */
  void cameFrom(ExternalOrigin origin) {
    externalRef = origin.ref();
    externalUrl = origin.url();
    externalSupports = origin.supports();
    language = origin.language();
  }

  private void thank(UUID person, String kind) {
    boolean known = helpers.stream().anyMatch(help -> help.person().equals(person));
    if (person != null && !known && !authorIds().contains(person)) {
      helpers.add(new Help(person, kind));
    }
  }

  private void move(State next, Instant at) {
    state = state.to(next);
    updatedAt = at;
  }

  private void run(Promise promise) {
    running = RunningPromise.of(promise);
  }

  private void startAgain(Promise promise) {
    run(promise);
    lapseTold = null;
    closedAt = null;
    revisitOn = null;
    redirectedTo = null;
    closeSecondDoor();
  }

  private void closeSecondDoor() {
    secondDoor = null;
    secondDoorAt = null;
  }

  private void settle(Instant at) {
    closedAt = at;
    promise().map(promise -> promise.decided(at)).ifPresent(this::run);
  }

  private static void only(boolean possible) {
    if (!possible) {
      throw new Refusal(PipelineRefusal.STATE_SAYS_NO);
    }
  }

  private static void requireSame(Object asked, Object present) {
    if (asked != null && !asked.equals(present)) {
      throw new Refusal(ProposalRefusal.FIXED_ONCE_SUBMITTED);
    }
  }

  private Set<UUID> authorIds() {
    return authors.stream().map(Authorship::person).collect(Collectors.toSet());
  }
}

package org.groundswell.proposal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DecisionRight;
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
 * #facts()} before. Its own rules are kept by its parts: legal changes of state and the promise by
 * {@link Course}, who is named by {@link Credit}, who answers by {@link Addressee}, who may see it
 * by {@link Readers}, the work by {@link Undertaking}. What is chosen before it is sent is fixed
 * after.
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

  @Embedded private Course course;
  @Embedded private Addressee addressee;
  @Embedded private Readers readers;
  @Embedded private Undertaking undertaking;

  @Column(name = "first_author_id")
  private UUID firstAuthor;

  @ElementCollection
  @CollectionTable(name = "proposal_author", joinColumns = @JoinColumn(name = "proposal_id"))
  @OrderBy("position")
  private List<Authorship> authors = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "proposal_circle", joinColumns = @JoinColumn(name = "proposal_id"))
  @Column(name = "person_id")
  private Set<UUID> circle = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "proposal_conflict", joinColumns = @JoinColumn(name = "proposal_id"))
  @Column(name = "person_id")
  private Set<UUID> conflicted = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "proposal_helper", joinColumns = @JoinColumn(name = "proposal_id"))
  private Set<Help> helpers = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "proposal_theme", joinColumns = @JoinColumn(name = "proposal_id"))
  @Column(name = "theme_id")
  private Set<UUID> themes = new HashSet<>();

  private boolean hidden;

  @Column(name = "unit_id")
  private UUID unit;

  private int revision;

  @Column(name = "linked_to_id")
  private UUID linkedTo;

  @Column(name = "replicates_id")
  private UUID replicates;

  @Column(name = "redirected_to")
  private String redirectedTo;

  @Column(name = "last_answer_id")
  private UUID lastAnswer;

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

  @Version private long version;

  /** For JPA. */
  protected Proposal() {}

  /** Begins a draft by this author, in this author's unit. */
  static Proposal draftedBy(Origin origin) {
    Proposal proposal = new Proposal();
    proposal.id = origin.id();
    proposal.unit = origin.unit();
    proposal.course = Course.begun(origin.at());
    proposal.addressee = Addressee.of(origin.unit(), DecisionRight.ASK, null);
    proposal.readers = Readers.everybody();
    proposal.firstAuthor = origin.author();
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
    course.touch(at);
    if (!course.isDraft()) {
      revision++;
    }
    return true;
  }

  /** Says which goal of the agency it serves; null for none. */
  void serve(UUID goal) {
    missionGoal = goal;
  }

  /**
   * Says which proposal it takes over for another place; null for none. Fixed once sent, when null
   * means "as it is".
   */
  void replicate(UUID other) {
    if (course.isDraft()) {
      replicates = other;
    } else {
      requireUnchanged(other == null || other.equals(replicates));
    }
  }

  /** Is about these themes; answers whether they are others than before. */
  boolean belongTo(Set<UUID> chosen, Instant at) {
    if (themes.equals(chosen)) {
      return false;
    }
    themes.clear();
    themes.addAll(chosen);
    course.touch(at);
    return true;
  }

  /** Something that belongs to it, and stands beside it, changed. */
  void touch(Instant at) {
    course.touch(at);
  }

  /** Takes part in a campaign; fixed once sent, when null means "as it is". */
  void joinCampaign(UUID chosen) {
    if (course.isDraft()) {
      campaign = chosen;
    } else {
      requireUnchanged(chosen == null || chosen.equals(campaign));
    }
  }

  /**
   * Chooses who answers it, and what its authors may do without asking. Null means their own unit
   * and asking; fixed once sent, when null means "as it is".
   */
  void address(UUID chosenDesk, DecisionRight chosenRight, String reason) {
    if (!course.isDraft()) {
      requireUnchanged(addressee.agreesWith(chosenDesk, chosenRight, reason));
      return;
    }
    UUID desk = chosenDesk == null ? unit : chosenDesk;
    DecisionRight right = chosenRight == null ? DecisionRight.ASK : chosenRight;
    addressee = Addressee.of(desk, right, reason);
  }

  /** Chooses who may see it. Null means the agency; fixed once sent, when null means "as it is". */
  void showTo(ProposalDraft.Audience chosen) {
    if (!course.isDraft()) {
      requireUnchanged(chosen == null || chosen.kind() == readers.visibility());
      return;
    }
    ProposalDraft.Audience audience = chosen == null ? ProposalDraft.Audience.AGENCY : chosen;
    readers.become(audience);
    circle.clear();
    if (readers.visibility() == Visibility.CIRCLE) {
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
    return credit().writeWith(coAuthors, !course.isDraft());
  }

  /**
   * Says whom it is about; they answer it on no desk. Before it is sent others may be named
   * instead, after it was sent only more.
   */
  void isAbout(Set<UUID> people, Instant at) {
    if (course.isDraft()) {
      conflicted.retainAll(people);
    }
    conflicted.addAll(people);
    course.touch(at);
  }

  /** Is for this desk instead, because it is about somebody at the one it was for. */
  void goTo(UUID otherDesk) {
    addressee.moveTo(otherDesk);
  }

  /**
   * Sends it. What its authors may do without asking is in delivery at once, what they may try is
   * on trial, with its first author as owner and nothing to wait for; everything else waits for the
   * desk, and the promise runs.
   */
  void submit(Instant at, Promise promise) {
    if (!wording.isComplete()) {
      throw new Refusal(ProposalRefusal.NOT_COMPLETE);
    }
    revision = 1;
    if (right() == DecisionRight.GO) {
      course.beginWork(at);
      work().giveTo(firstAuthor, null);
    } else if (right() == DecisionRight.TRY && work().isTrialPlanned()) {
      course.beginTrial(at);
      work().giveTo(firstAuthor, null);
    } else {
      course.beginWaiting(at, promise);
    }
  }

  /** When nobody has answered by this moment, its authors may go ahead. */
  void consentsAt(Instant due) {
    course.consentsAt(due);
  }

  /**
   * Says how it shall be tried; fixed once sent, when null means "as it is".
   *
   * @param chosen null for what is no trial
   */
  void planTrial(ProposalDraft.Trial chosen) {
    if (course.isDraft()) {
      work().planTrial(chosen == null ? new ProposalDraft.Trial(null, null, null) : chosen);
    } else {
      requireUnchanged(chosen == null || chosen.equals(work().trial()));
    }
  }

  /**
   * Goes on when it says how it shall be tried, until a day from today on.
   *
   * @param longest how many days a trial may last
   */
  void requireTrial(LocalDate today, int longest) {
    LocalDate until = work().trial().until();
    if (!work().isTrialPlanned() || until.isBefore(today)) {
      throw new Refusal(ProposalRefusal.TRIAL_NOT_SAID);
    }
    if (until.isAfter(today.plusDays(longest))) {
      throw new Refusal(
          ProposalRefusal.TRIAL_TOO_LONG,
          "A trial may last %d days here, until %s.".formatted(longest, today.plusDays(longest)));
    }
  }

  /** Hands it back to the desk after more work; the promise goes on. */
  void resubmit(Instant at, WorkingCalendar calendar) {
    course.resume(at, calendar);
  }

  /** Takes it back for good. */
  void withdraw(Instant at) {
    course.move(State.WITHDRAWN, at);
    course.settle(at);
  }

  /** Brings it back after a "no" or a "not now"; a new promise runs. */
  public void revive(Instant at, Promise promise) {
    startAgain(State.REVIVED, at, promise);
  }

  // What a desk does
  // -------------------------------------------------------------------------------

  /**
   * Takes an answer: the state follows from its code, and so does the part of the promise it keeps.
   * When it was the authors' turn and the desk answers all the same, the clock goes on. What shall
   * be done is its first author's to do until the plan names somebody else.
   */
  public void answered(AnswerCode code, UUID answer, Instant at, WorkingCalendar calendar) {
    course.follow(code, at, calendar);
    lastAnswer = code.isSubstantive() ? answer : lastAnswer;
    if (state().isMoving()) {
      work().fallTo(firstAuthor);
    }
  }

  /** Goes back to its authors with somebody who helps; the promise stands still meanwhile. */
  public void waitForItsAuthors(UUID helper, Instant at) {
    credit().thank(helper, "needs-work");
    course.pause(at);
  }

  /** Comes back by itself on this day. */
  public void comeBackOn(LocalDate day) {
    course.comeBackOn(day);
  }

  /** Belongs to another desk, which has yet to give a receipt. */
  public void sendTo(UUID otherDesk) {
    addressee.moveTo(otherDesk);
  }

  /** Belongs to somebody outside the agency; nothing remains due here. */
  public void sendElsewhere(String where, Instant at) {
    redirectedTo = where;
    course.settle(at);
  }

  /** Is carried on by another proposal. */
  public void linkTo(UUID other) {
    linkedTo = other;
  }

  /** Is carried on by another proposal, as its author agreed; nothing remains due. */
  public void goOnWith(UUID other, Instant at) {
    course.move(State.LINKED, at);
    course.settle(at);
    linkedTo = other;
  }

  /** Is to be tried in this way. */
  public void tryOut(TrialTerms terms) {
    work().tryOut(terms);
  }

  /** The receiving desk takes it on. The clock has gone on since the first submission. */
  public void receive(Instant at) {
    Course.only(state() == State.REDIRECTED && redirectedTo == null);
    course.acknowledge(at);
  }

  /** Stands for itself again; a new promise runs. */
  public void unlink(Instant at, Promise promise) {
    Course.only(state() == State.LINKED);
    linkedTo = null;
    startAgain(State.IN_REVIEW, at, promise);
  }

  /** Comes back from its parking by itself; a new promise runs. */
  public void reopen(Instant at, Promise promise) {
    Course.only(state() == State.PARKED);
    startAgain(State.IN_REVIEW, at, promise);
  }

  /** Stands at another of the agency's stages, in the same state. */
  public void stageMoved(Instant at) {
    course.touch(at);
  }

  /** Nobody answered, which lets its authors go ahead. */
  public void consent(Instant at) {
    course.consent(at);
    work().fallTo(firstAuthor);
  }

  /** When nobody has answered by then, its authors may go ahead. */
  public Optional<Instant> consentDue() {
    return course.consentDue();
  }

  /** Whether the last day of its trial is over, and nobody was told yet. */
  public boolean hasTrialEnded(LocalDate today) {
    return state() == State.TRIAL && work().hasTrialEnded(today);
  }

  /** Remembers that everybody was told that the last day of its trial is over. */
  public void trialEndTold() {
    work().trialEndTold();
  }

  /** Another desk may answer too. */
  public void openSecondDoor(UUID door, Instant at) {
    addressee.openSecondDoor(door, at);
    course.touch(at);
  }

  /** Remembers that everybody was told of this lapse. */
  public void lapseTold(Promise.Kind part) {
    course.lapseTold(part);
  }

  /** Remembers that the desk was told that this part falls due. */
  public void remindedOf(Promise.Kind part) {
    course.warnings().remindedOf(part);
  }

  /** Those who lead this part of the agency are to be told at this moment. */
  public void escalateAt(Instant at) {
    course.warnings().escalateAt(at);
  }

  /** Those who lead this part of the agency were told. */
  public void escalated(Instant at) {
    course.warnings().escalated(at);
  }

  /** Goes out of sight, or comes back; whether that is news. */
  boolean hide(boolean out) {
    boolean news = hidden != out;
    hidden = out;
    return news;
  }

  // What those do who deliver it
  // -------------------------------------------------------------------

  /** Has an owner and, when known, a day on which it shall be done. */
  public void ownedBy(UUID person, LocalDate dueOn) {
    work().giveTo(person, dueOn);
    credit().thank(person, "owner");
  }

  /** The work begins. Does nothing when it has begun. */
  public void startDelivery(Instant at) {
    if (state() != State.IN_DELIVERY) {
      course.move(State.IN_DELIVERY, at);
    }
  }

  /** Notes how far the work has come, without ending it. */
  public void code(int completion, Instant at) {
    work().reach(completion);
    course.touch(at);
  }

  /** The work is done. */
  public void complete(int completion, Instant at) {
    course.end(State.COMPLETED, at);
    work().reach(completion);
  }

  /** The work is deliberately stopped. */
  public void abandon(int completion, Instant at) {
    course.end(State.ABANDONED, at);
    work().reach(completion);
  }

  // What everybody may know
  // ------------------------------------------------------------------------

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Where it stands. */
  public State state() {
    return course.state();
  }

  /** What may be done without asking. */
  public DecisionRight right() {
    return addressee.right();
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
    return addressee.desk();
  }

  /** The unit that may answer too, once the second door is open. */
  public Optional<UUID> secondDoor() {
    return addressee.secondDoor();
  }

  /** Who wrote it first. */
  public UUID firstAuthor() {
    return firstAuthor;
  }

  /** Who wrote it, the first author first. */
  public List<UUID> authors() {
    return credit().inOrder();
  }

  /** The promise, once it was sent to a desk. */
  public Optional<Promise> promise() {
    return course.promise();
  }

  /** The part of the promise whose lapse everybody was last told of. */
  public Optional<Promise.Kind> lapseTold() {
    return course.lapseTold();
  }

  /** Whether the desk was told that this part falls due, or a graver one. */
  public boolean remindedOfAlready(Promise.Kind part) {
    return course.warnings().knowsOf(part);
  }

  /** When those who lead this part of the agency will be told that it is late. */
  public Optional<Instant> escalatesAt() {
    return course.warnings().escalateAt();
  }

  /** When it was first sent. */
  public Optional<Instant> submittedAt() {
    return course.submittedAt();
  }

  /** The day on which it comes back from its parking. */
  public Optional<LocalDate> revisitOn() {
    return course.revisitOn();
  }

  /** The proposal that carries it on. */
  public Optional<UUID> linkedTo() {
    return Optional.ofNullable(linkedTo);
  }

  /** The proposal whose idea this takes over for another place. */
  Optional<UUID> replicates() {
    return Optional.ofNullable(replicates);
  }

  /** Who answers for the work. */
  public Optional<UUID> owner() {
    return Optional.ofNullable(undertaking).flatMap(Undertaking::owner);
  }

  /** How far the work has come. */
  public Optional<Integer> completionCode() {
    return Optional.ofNullable(undertaking).flatMap(Undertaking::completion);
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
    return new ProposalFacts(
        id,
        state(),
        readers.visibility(),
        readers.unit(),
        unit,
        addressee.desks(),
        firstAuthor,
        credit().authors(),
        circle,
        hidden,
        owner().orElse(null),
        conflicted);
  }

  Wording wording() {
    return wording;
  }

  /** Remembers what it was sent under, where the catalogue of decision rights said anything. */
  void send(Optional<SentUnder> under) {
    addressee.send(under);
  }

  Optional<SentUnder> sentUnder() {
    return addressee.sentUnder();
  }

  boolean saysWhy() {
    return addressee.saysWhy();
  }

  boolean cameFromElsewhere() {
    return externalRef != null;
  }

  Set<UUID> themes() {
    return Set.copyOf(themes);
  }

  /** The campaign it takes part in. */
  public Optional<UUID> campaign() {
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

  private Credit credit() {
    return new Credit(firstAuthor, authors, helpers);
  }

  /** EclipseLink reads an embeddable whose columns are all null as null. */
  private Undertaking work() {
    if (undertaking == null) {
      undertaking = new Undertaking();
    }
    return undertaking;
  }

  private void startAgain(State next, Instant at, Promise promise) {
    course.startAgain(next, at, promise);
    redirectedTo = null;
    addressee.closeSecondDoor();
  }

  private static void requireUnchanged(boolean unchanged) {
    if (!unchanged) {
      throw new Refusal(ProposalRefusal.FIXED_ONCE_SUBMITTED);
    }
  }
}

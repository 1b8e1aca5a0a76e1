package org.groundswell.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.PipelineRefusal;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.State;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.web.Refusal;

/**
 * How far a proposal has come: the state it is in, when that began and ended, and what the agency
 * has promised meanwhile.
 *
 * <p>Only legal changes of state happen here; whatever else is refused with {@code state-says-no}.
 * The promise runs from the first submission and stands still only while it is the authors' turn.
 */
@Embeddable
class Course {

  @Convert(converter = SlugConverters.OfState.class)
  private State state;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "revisit_on")
  private LocalDate revisitOn;

  @Column(name = "consent_due")
  private Instant consentDue;

  @Column(name = "consented_at")
  private Instant consentedAt;

  @Embedded private RunningPromise running;

  @Convert(converter = SlugConverters.OfPromiseKind.class)
  @Column(name = "lapse_told")
  private Promise.Kind lapseTold;

  @Embedded private Warnings warnings;

  /** For JPA. */
  protected Course() {}

  static Course begun(Instant at) {
    Course course = new Course();
    course.state = State.DRAFT;
    course.createdAt = at;
    course.updatedAt = at;
    return course;
  }

  /** Something changed that is not a change of state. */
  void touch(Instant at) {
    updatedAt = at;
  }

  /** The first submission: straight into the work, or to a desk that owes an answer. */
  void beginWork(Instant at) {
    move(State.IN_DELIVERY, at);
    submittedAt = at;
  }

  void beginTrial(Instant at) {
    move(State.TRIAL, at);
    submittedAt = at;
  }

  void beginWaiting(Instant at, Promise promise) {
    move(State.SUBMITTED, at);
    submittedAt = at;
    run(promise);
  }

  /** When nobody has answered by then, its authors may go ahead. */
  void consentsAt(Instant due) {
    consentDue = due;
  }

  /** Nobody answered: its authors may go ahead. The promise stays broken. */
  void consent(Instant at) {
    move(State.ENDORSED, at);
    consentDue = null;
    consentedAt = at;
  }

  Optional<Instant> consentDue() {
    return Optional.ofNullable(consentDue);
  }

  /**
   * Follows an answer; when it was the authors' turn and the desk answers all the same, the clock
   * goes on.
   */
  void follow(AnswerCode code, Instant at, WorkingCalendar calendar) {
    only(state.isAtTheDesk());
    code.changeFrom(state).ifPresent(next -> move(next, at));
    consentDue = code.isSubstantive() ? null : consentDue;
    updatedAt = at;
    closedAt = state.family() == State.Family.CLOSED ? at : closedAt;
    promised(promise -> promise.keptBy(code, at));
    if (state != State.NEEDS_WORK) {
      promised(promise -> promise.resumed(at, calendar));
    }
  }

  /** It is the authors' turn. */
  void pause(Instant at) {
    promised(promise -> promise.paused(at));
  }

  /** It is the desk's turn again. */
  void resume(Instant at, WorkingCalendar calendar) {
    move(State.IN_REVIEW, at);
    promised(promise -> promise.resumed(at, calendar));
  }

  void acknowledge(Instant at) {
    move(State.IN_REVIEW, at);
    promised(promise -> promise.acknowledged(at));
  }

  void comeBackOn(LocalDate day) {
    revisitOn = day;
  }

  /** What was over begins anew, with a promise of its own. */
  void startAgain(State next, Instant at, Promise promise) {
    move(next, at);
    run(promise);
    lapseTold = null;
    warnings = new Warnings();
    closedAt = null;
    consentDue = null;
    revisitOn = null;
  }

  void move(State next, Instant at) {
    state = state.to(next);
    updatedAt = at;
  }

  /** Comes to an end in this state. */
  void end(State last, Instant at) {
    move(last, at);
    closedAt = at;
  }

  /** Nothing remains due. */
  void settle(Instant at) {
    closedAt = at;
    promised(promise -> promise.decided(at));
  }

  void lapseTold(Promise.Kind part) {
    lapseTold = part;
  }

  /** EclipseLink reads an embeddable whose columns are all null as null. */
  Warnings warnings() {
    if (warnings == null) {
      warnings = new Warnings();
    }
    return warnings;
  }

  State state() {
    return state;
  }

  boolean isDraft() {
    return state == State.DRAFT;
  }

  Optional<Promise> promise() {
    return Optional.ofNullable(running).flatMap(RunningPromise::promise);
  }

  Optional<Promise.Kind> lapseTold() {
    return Optional.ofNullable(lapseTold);
  }

  Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt);
  }

  Optional<LocalDate> revisitOn() {
    return Optional.ofNullable(revisitOn);
  }

  private void promised(UnaryOperator<Promise> change) {
    promise().map(change).ifPresent(this::run);
  }

  private void run(Promise promise) {
    running = RunningPromise.of(promise);
  }

  static void only(boolean possible) {
    if (!possible) {
      throw new Refusal(PipelineRefusal.STATE_SAYS_NO);
    }
  }
}

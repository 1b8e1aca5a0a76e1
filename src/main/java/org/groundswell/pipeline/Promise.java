package org.groundswell.pipeline;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The agency's promise about one proposal: three deadlines, what has been kept, and whether the
 * clock stands still.
 *
 * <p>It starts at the first submission. A human acknowledges, answers, decides; each of these keeps
 * its own part and every lesser one. While the proposal is back with its author the clock pauses,
 * and afterwards what is still open moves by the working days that passed. A part that was missed
 * stays missed: pausing later does not repair it.
 *
 * @param acknowledge the promise that a human reads it
 * @param answer the promise of a first substantive answer
 * @param decide the promise of a decision
 * @param pausedAt since when the clock stands still, or nothing
 */
public record Promise(Part acknowledge, Part answer, Part decide, Optional<Instant> pausedAt) {

  /** The three parts of the promise, in the order in which they fall due. */
  public enum Kind implements Slugged {
    ACKNOWLEDGE,
    ANSWER,
    DECIDE
  }

  /**
   * One deadline.
   *
   * @param due when it must have happened
   * @param keptAt when it happened, late or not
   */
  public record Part(Instant due, Optional<Instant> keptAt) {

    /** It was due and had not happened, or happened too late. */
    public boolean lapsedAt(Instant now) {
      return keptAt.orElse(now).isAfter(due);
    }

    private boolean isOpen() {
      return keptAt.isEmpty();
    }

    private Part kept(Instant at) {
      return isOpen() ? new Part(due, Optional.of(at)) : this;
    }

    private Part movedBy(int days, Instant pausedAt, WorkingCalendar calendar) {
      boolean stillRunning = isOpen() && !due.isBefore(pausedAt);
      return stillRunning && days > 0 ? new Part(calendar.dueAfter(due, days), keptAt) : this;
    }
  }

  /** Starts the clock. */
  public static Promise from(Instant start, PromiseTerms terms, WorkingCalendar calendar) {
    return new Promise(
        open(calendar.dueAfter(start, terms.acknowledgeDays())),
        open(calendar.dueAfter(start, terms.answerDays())),
        open(calendar.dueAfter(start, terms.decideDays())),
        Optional.empty());
  }

  private static Part open(Instant due) {
    return new Part(due, Optional.empty());
  }

  /** One of its parts. */
  public Part part(Kind kind) {
    return switch (kind) {
      case ACKNOWLEDGE -> acknowledge;
      case ANSWER -> answer;
      case DECIDE -> decide;
    };
  }

  /** A human has read it. */
  public Promise acknowledged(Instant at) {
    return new Promise(acknowledge.kept(at), answer, decide, pausedAt);
  }

  /** A human said something about the idea. */
  public Promise answered(Instant at) {
    return new Promise(acknowledge.kept(at), answer.kept(at), decide, pausedAt);
  }

  /** It is settled; nothing remains due. */
  public Promise decided(Instant at) {
    return new Promise(acknowledge.kept(at), answer.kept(at), decide.kept(at), Optional.empty());
  }

  /** What this answer keeps. */
  public Promise keptBy(AnswerCode code, Instant at) {
    if (code.isDecision()) {
      return decided(at);
    }
    return code.isSubstantive() ? answered(at) : acknowledged(at);
  }

  /** Stops the clock: it is the author's turn. */
  public Promise paused(Instant at) {
    return isPaused() ? this : new Promise(acknowledge, answer, decide, Optional.of(at));
  }

  /** Starts the clock again; what is open moves by the working days of the pause. */
  public Promise resumed(Instant at, WorkingCalendar calendar) {
    if (pausedAt.isEmpty()) {
      return this;
    }
    Instant since = pausedAt.get();
    int days = calendar.daysBetween(since, at);
    return new Promise(
        acknowledge.movedBy(days, since, calendar),
        answer.movedBy(days, since, calendar),
        decide.movedBy(days, since, calendar),
        Optional.empty());
  }

  /** The clock stands still. */
  public boolean isPaused() {
    return pausedAt.isPresent();
  }

  /** The earliest part that is still open, whether the clock runs or not. */
  public Optional<Kind> next() {
    return Arrays.stream(Kind.values()).filter(kind -> part(kind).isOpen()).findFirst();
  }

  /** When the next part is due; nothing while paused or when all is kept. */
  public Optional<Instant> nextDue() {
    return isPaused() ? Optional.empty() : next().map(kind -> part(kind).due());
  }

  /** The next part is open, its clock runs, and its time is over. */
  public boolean hasLapsedAt(Instant now) {
    return nextDue().filter(now::isAfter).isPresent();
  }

  /**
   * The gravest of the open parts that fall due within one working day, and are not yet over; while
   * that is so, whoever has to act can still keep it.
   */
  public Optional<Kind> dueSoonAt(Instant now, WorkingCalendar calendar) {
    if (isPaused()) {
      return Optional.empty();
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> part(kind).isOpen() && !now.isAfter(part(kind).due()))
        .filter(kind -> !now.isBefore(calendar.workingDayBefore(part(kind).due())))
        .reduce((earlier, later) -> later);
  }

  /** The last of the open parts whose time is over: the gravest lapse, or nothing. */
  public Optional<Kind> lapsedAt(Instant now) {
    if (isPaused()) {
      return Optional.empty();
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> part(kind).isOpen() && now.isAfter(part(kind).due()))
        .reduce((earlier, later) -> later);
  }
}

package org.groundswell.pipeline;

import static org.groundswell.pipeline.State.Family.CLOSED;
import static org.groundswell.pipeline.State.Family.DONE;
import static org.groundswell.pipeline.State.Family.MOVING;
import static org.groundswell.pipeline.State.Family.REVIEW;
import static org.groundswell.pipeline.State.Family.WAITING;

import java.util.EnumSet;
import java.util.Set;
import org.groundswell.web.Refusal;

/**
 * Where a proposal stands, and the only list of the ways from one state to another.
 *
 * <p>A draft is submitted without anybody's approval. The desk acknowledges, asks for more work, or
 * decides; what is endorsed is tried and delivered until it is completed or deliberately abandoned.
 * What was declined, parked or redirected can be revived by anyone who sees it. The author may
 * withdraw at any time before the end.
 */
public enum State implements Slugged {
  /** Being written; seen by its authors only. */
  DRAFT(WAITING, Party.AUTHOR),
  /** Sent; the promise is running. */
  SUBMITTED(WAITING, Party.DESK),
  /** Acknowledged by a human at the desk. */
  IN_REVIEW(REVIEW, Party.DESK),
  /** Back with the author, with a helper; the promise stands still. */
  NEEDS_WORK(REVIEW, Party.AUTHOR),
  /** Decided: it shall be done; an owner plans it. */
  ENDORSED(MOVING, Party.OWNER),
  /** Being tried, with a measure, a stop rule and an end date. */
  TRIAL(MOVING, Party.OWNER),
  /** Being done. */
  IN_DELIVERY(MOVING, Party.OWNER),
  /** Done, with an outcome. */
  COMPLETED(DONE, Party.NOBODY),
  /** Deliberately stopped after endorsement, with a reason and a lesson. */
  ABANDONED(CLOSED, Party.NOBODY),
  /** Refused, with a reason and what would change it. */
  DECLINED(CLOSED, Party.NOBODY),
  /** Not now; reopens by itself on its date. */
  PARKED(WAITING, Party.DESK),
  /** Sent to the desk it belongs to, which has yet to give a receipt. */
  REDIRECTED(WAITING, Party.DESK),
  /** The same as another proposal, which carries it on. */
  LINKED(CLOSED, Party.NOBODY),
  /** Brought back after a decline, a parking or a redirection. */
  REVIVED(WAITING, Party.DESK),
  /** Taken back by its author. */
  WITHDRAWN(CLOSED, Party.NOBODY);

  /** The five groups of states that people tell apart at a glance. */
  public enum Family implements Slugged {
    WAITING,
    REVIEW,
    MOVING,
    DONE,
    CLOSED
  }

  private static final Set<State> AT_THE_DESK =
      EnumSet.of(SUBMITTED, IN_REVIEW, NEEDS_WORK, REVIVED);
  private static final Set<State> ANSWERS =
      EnumSet.of(IN_REVIEW, NEEDS_WORK, ENDORSED, TRIAL, DECLINED, PARKED, REDIRECTED, LINKED);
  private static final Set<State> ENDED = EnumSet.of(COMPLETED, ABANDONED, WITHDRAWN);

  private final Family family;
  private final Party owner;

  State(Family family, Party owner) {
    this.family = family;
    this.owner = owner;
  }

  /** The group it belongs to. */
  public Family family() {
    return family;
  }

  /** Who has the next step while nothing has lapsed. */
  public Party owner() {
    return owner;
  }

  /** Nothing leads out of it. */
  public boolean isFinal() {
    return ENDED.contains(this);
  }

  /** A desk may answer it now. */
  public boolean isAtTheDesk() {
    return AT_THE_DESK.contains(this);
  }

  /** The work after the endorsement is going on. */
  public boolean isMoving() {
    return family == MOVING;
  }

  /** Anyone who sees it may bring it back. */
  public boolean isRevivable() {
    return this == DECLINED || this == PARKED || this == REDIRECTED;
  }

  /** Its text may be changed by its authors. */
  public boolean isOpenToRevision() {
    return this == DRAFT || isAtTheDesk() || this == PARKED || this == REDIRECTED;
  }

  /** Whether {@code next} may follow. Staying is not a way. */
  public boolean leadsTo(State next) {
    return ways().contains(next);
  }

  /** {@code next}, if it may follow; refused with {@code state-says-no} otherwise. */
  public State to(State next) {
    if (!leadsTo(next)) {
      throw new Refusal(
          PipelineRefusal.STATE_SAYS_NO,
          "A proposal that is %s cannot become %s.".formatted(slug(), next.slug()));
    }
    return next;
  }

  private Set<State> ways() {
    Set<State> ways =
        switch (this) {
          case DRAFT -> EnumSet.of(SUBMITTED, TRIAL, IN_DELIVERY);
          case SUBMITTED, IN_REVIEW, NEEDS_WORK, REVIVED -> EnumSet.copyOf(ANSWERS);
          case ENDORSED -> EnumSet.of(TRIAL, IN_DELIVERY, ABANDONED);
          case TRIAL -> EnumSet.of(IN_DELIVERY, COMPLETED, ABANDONED);
          case IN_DELIVERY -> EnumSet.of(TRIAL, COMPLETED, ABANDONED);
          case DECLINED -> EnumSet.of(REVIVED);
          case PARKED, REDIRECTED -> EnumSet.of(IN_REVIEW, REVIVED);
          case LINKED -> EnumSet.of(IN_REVIEW);
          case COMPLETED, ABANDONED, WITHDRAWN -> EnumSet.noneOf(State.class);
        };
    ways.remove(this);
    if (this != DRAFT && !isFinal()) {
      ways.add(WITHDRAWN);
    }
    return ways;
  }
}

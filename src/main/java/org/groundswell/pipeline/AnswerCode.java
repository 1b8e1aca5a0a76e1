package org.groundswell.pipeline;

import java.util.Optional;

/**
 * What a desk's answer does to a proposal.
 *
 * <p>Three weights, and the promise has a deadline for each: an acknowledgement says "a human has
 * it", a substantive answer says something about the idea, a decision settles it.
 */
public enum AnswerCode implements Slugged {
  /** A human has read it. Never counts as an answer. */
  ACKNOWLEDGE(State.IN_REVIEW, Weight.RECEIPT),
  /** Says something about the idea, decides nothing. */
  REPLY(State.IN_REVIEW, Weight.SUBSTANCE),
  /** Back to the author, with somebody who helps. */
  NEEDS_WORK(State.NEEDS_WORK, Weight.SUBSTANCE),
  /** It shall be done. */
  ENDORSE(State.ENDORSED, Weight.DECISION),
  /** It shall be tried, with a measure, a stop rule and an end. */
  TRIAL(State.TRIAL, Weight.DECISION),
  /** No, with a reason and what would change it. */
  DECLINE(State.DECLINED, Weight.DECISION),
  /** Not now, with the date on which it comes back. */
  PARK(State.PARKED, Weight.DECISION),
  /** To the desk it belongs to. The clock goes on there. */
  REDIRECT(State.REDIRECTED, Weight.SUBSTANCE),
  /** The same as another proposal. */
  LINK(State.LINKED, Weight.DECISION);

  private enum Weight {
    RECEIPT,
    SUBSTANCE,
    DECISION
  }

  /** What a decision against doing it now must at least say, in characters. */
  public static final int REASONED_TEXT = 40;

  private final State leadsTo;
  private final Weight weight;

  AnswerCode(State leadsTo, Weight weight) {
    this.leadsTo = leadsTo;
    this.weight = weight;
  }

  /** The state after it, for a proposal in {@code from}; nothing when the state stays. */
  public Optional<State> changeFrom(State from) {
    return from == leadsTo || this == REPLY && from == State.NEEDS_WORK
        ? Optional.empty()
        : Optional.of(leadsTo);
  }

  /** Says something about the idea: meets the promise of an answer. */
  public boolean isSubstantive() {
    return weight != Weight.RECEIPT;
  }

  /** Settles it: meets the promise of a decision. */
  public boolean isDecision() {
    return weight == Weight.DECISION;
  }

  /**
   * Its text must have at least {@link #REASONED_TEXT} characters: it tells somebody "not here".
   */
  public boolean needsReasonedText() {
    return this == DECLINE || this == PARK || this == REDIRECT || this == LINK;
  }
}

package org.groundswell.rights;

import java.util.function.Predicate;
import org.groundswell.pipeline.PipelineRefusal;
import org.groundswell.pipeline.State;

/** For one action: who may do it, and in which states. */
record Policy(Relation relation, Predicate<State> states) {

  private static final Predicate<State> WAS_SUBMITTED = state -> state != State.DRAFT;

  /** The whole table of what may be done with a proposal. */
  static Policy of(Action action) {
    return switch (action) {
      case SEE -> new Policy(Relation.VIEWER, state -> true);
      case REVISE -> new Policy(Relation.AUTHOR, State::isOpenToRevision);
      case DISCARD -> new Policy(Relation.FIRST_AUTHOR, WAS_SUBMITTED.negate());
      case SUBMIT -> new Policy(Relation.FIRST_AUTHOR, Policy::isWithItsAuthors);
      case WITHDRAW -> new Policy(Relation.FIRST_AUTHOR, state -> state.leadsTo(State.WITHDRAWN));
      case SUPPORT -> new Policy(Relation.NOT_AN_AUTHOR, Policy::isPublic);
      case FOLLOW -> new Policy(Relation.VIEWER, WAS_SUBMITTED);
      case COMMENT -> new Policy(Relation.VIEWER, Policy::isPublic);
      case ENDORSE -> new Policy(Relation.OTHER_MANAGER, Policy::canUseAName);
      case ANSWER -> new Policy(Relation.OTHER_AT_THE_DESK, State::isAtTheDesk);
      case MOVE_STAGE -> new Policy(Relation.OWNER_OR_DESK, Policy::isUnderWay);
      case REVIVE -> new Policy(Relation.VIEWER, State::isRevivable);
      case RECEIVE -> new Policy(Relation.OTHER_AT_THE_DESK, State.REDIRECTED::equals);
      case UNLINK -> new Policy(Relation.AUTHOR_DESK_OR_FACILITATOR, State.LINKED::equals);
      case TAKE_SECOND_DOOR -> new Policy(Relation.AUTHOR, Policy::waitsForTheDesk);
      case SAY_CONFLICT -> new Policy(Relation.AUTHOR, Policy::mayStillBeAnswered);
      case ATTACH -> new Policy(Relation.AUTHOR_OWNER_OR_DESK, Policy::isBeingWorkedOn);
      case CHOOSE_THEMES -> new Policy(Relation.AUTHOR_DESK_OR_FACILITATOR, Policy::isPublic);
      case INVITE_READERS -> new Policy(Relation.OTHER_DESK_OR_FACILITATOR, State::isAtTheDesk);
      case SEE_READINGS -> new Policy(Relation.OTHER_DESK_OR_FACILITATOR, WAS_SUBMITTED);
      case ASK_RECONSIDERATION -> new Policy(Relation.FIRST_AUTHOR, State.DECLINED::equals);
      case PLAN, CODE_COMPLETION -> new Policy(Relation.OWNER_OR_DESK, State::isMoving);
    };
  }

  /** Says first whether the person is the right one, then whether the time is. */
  Verdict judge(Asker asker, ProposalFacts proposal) {
    Verdict person = relation.judge(asker, proposal);
    if (!person.allowed()) {
      return person;
    }
    return Verdict.yesIf(states.test(proposal.state()), PipelineRefusal.STATE_SAYS_NO);
  }

  private static boolean isWithItsAuthors(State state) {
    return state == State.DRAFT || state == State.NEEDS_WORK;
  }

  private static boolean isPublic(State state) {
    return state != State.DRAFT && state != State.WITHDRAWN;
  }

  private static boolean isUnderWay(State state) {
    return state.isAtTheDesk() || state.isMoving() || state == State.PARKED;
  }

  private static boolean canUseAName(State state) {
    return isUnderWay(state);
  }

  private static boolean mayStillBeAnswered(State state) {
    return state == State.DRAFT || state.isAtTheDesk();
  }

  private static boolean isBeingWorkedOn(State state) {
    return state.isOpenToRevision() || state.isMoving();
  }

  private static boolean waitsForTheDesk(State state) {
    return state.isAtTheDesk() && state != State.NEEDS_WORK;
  }
}

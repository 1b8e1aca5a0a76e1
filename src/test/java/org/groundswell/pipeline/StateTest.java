package org.groundswell.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateTest {

  @ParameterizedTest
  @EnumSource
  void isReachedFromADraft(State state) {
    Set<State> reached = EnumSet.of(State.DRAFT);
    while (reached.addAll(reached.stream().flatMap(from -> nextOf(from).stream()).toList())) {
      // one step further in each round
    }

    assertThat(reached).contains(state);
  }

  @ParameterizedTest
  @EnumSource
  void hasAnOwnerUnlessItsStoryHasAnEndOrWaitsToBeRevived(State state) {
    boolean nobody = state.owner() == Party.NOBODY;

    assertThat(nobody)
        .isEqualTo(state.isFinal() || state == State.DECLINED || state == State.LINKED);
  }

  @ParameterizedTest
  @EnumSource
  void isFinalWhenNothingLeadsOut(State state) {
    assertThat(state.isFinal()).isEqualTo(nextOf(state).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void canBeWithdrawnOnceSubmittedUntilTheEnd(State state) {
    assertThat(state.leadsTo(State.WITHDRAWN)).isEqualTo(state != State.DRAFT && !state.isFinal());
  }

  @ParameterizedTest
  @EnumSource
  void neverLeadsToItself(State state) {
    assertThat(state.leadsTo(state)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void isRevivedOnlyAfterADeclineAParkingOrARedirection(State state) {
    assertThat(state.leadsTo(State.REVIVED)).isEqualTo(state.isRevivable());
  }

  @Test
  void nothingIsSubmittedTwice() {
    assertThat(EnumSet.allOf(State.class).stream().filter(from -> from.leadsTo(State.SUBMITTED)))
        .containsExactly(State.DRAFT);
  }

  @Test
  void refusesAWayThatDoesNotExist() {
    assertThatThrownBy(() -> State.COMPLETED.to(State.IN_REVIEW))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(PipelineRefusal.STATE_SAYS_NO);
              assertThat(refusal.detail()).contains("completed").contains("in-review");
            });
  }

  @Test
  void speaksInKebabCase() {
    assertThat(State.IN_DELIVERY.slug()).isEqualTo("in-delivery");
    assertThat(Slugged.find(State.class, "in-delivery")).contains(State.IN_DELIVERY);
    assertThat(Slugged.find(State.class, "IN_DELIVERY")).isEmpty();
    assertThatThrownBy(() -> Slugged.of(State.class, "lost"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void everyAnswerIsLegalWhereverADeskMayAnswer(AnswerCode code) {
    assertThat(Arrays.stream(State.values()).filter(State::isAtTheDesk))
        .allSatisfy(
            from -> code.changeFrom(from).ifPresent(to -> assertThat(from.leadsTo(to)).isTrue()));
  }

  @Test
  void anAcknowledgementIsNeitherSubstanceNorDecision() {
    assertThat(AnswerCode.ACKNOWLEDGE.isSubstantive()).isFalse();
    assertThat(AnswerCode.ACKNOWLEDGE.isDecision()).isFalse();
  }

  @Test
  void aReplyLeavesAProposalWithItsAuthor() {
    assertThat(AnswerCode.REPLY.changeFrom(State.NEEDS_WORK)).isEmpty();
    assertThat(AnswerCode.REPLY.changeFrom(State.SUBMITTED)).contains(State.IN_REVIEW);
  }

  private static Set<State> nextOf(State from) {
    Set<State> next = EnumSet.noneOf(State.class);
    Arrays.stream(State.values()).filter(from::leadsTo).forEach(next::add);
    return next;
  }
}

package org.groundswell.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.proposal.ProposalFixtures.CALENDAR;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aDraft;
import static org.groundswell.proposal.ProposalFixtures.aStartedProposal;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;
import static org.groundswell.proposal.ProposalFixtures.days;
import static org.groundswell.proposal.ProposalFixtures.promiseFrom;
import static org.groundswell.proposal.ProposalFixtures.someId;
import static org.groundswell.proposal.ProposalFixtures.someWords;
import static org.groundswell.proposal.ProposalFixtures.words;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.pipeline.PipelineRefusal;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Visibility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalTest {

  private final UUID helper = someId();

  @Nested
  class WhenItIsADraft {

    private final Proposal draft = aDraft();

    @Test
    void isSentWithoutAnybodysApproval() {
      draft.submit(MONDAY, promiseFrom(MONDAY));

      assertThat(draft.state()).isEqualTo(State.SUBMITTED);
      assertThat(draft.submittedAt()).contains(MONDAY);
      assertThat(draft.promise()).contains(promiseFrom(MONDAY));
      assertThat(draft.revision()).isEqualTo(1);
    }

    @Test
    void isNotSentWithoutASolution() {
      draft.reword(
          Wording.of(ProposalFixtures.draft("A title", "A problem", " ", null, List.of())), MONDAY);

      refuses(ProposalRefusal.NOT_COMPLETE, () -> draft.submit(MONDAY, promiseFrom(MONDAY)));
      assertThat(draft.state()).isEqualTo(State.DRAFT);
    }

    @Test
    void canGoToAnotherDeskAndAnotherAudience() {
      UUID desk = someId();

      draft.address(desk, DecisionRight.TRY, "We may try");
      draft.showTo(new ProposalDraft.Audience(Visibility.CIRCLE, null, List.of(helper)));

      assertThat(draft.desk()).isEqualTo(desk);
      assertThat(draft.right()).isEqualTo(DecisionRight.TRY);
      assertThat(draft.facts().circle()).containsExactly(helper);
    }

    @Test
    void forgetsWhoWasInACircleThatIsGone() {
      draft.showTo(new ProposalDraft.Audience(Visibility.CIRCLE, null, List.of(helper)));
      draft.showTo(null);

      assertThat(draft.facts().visibility()).isEqualTo(Visibility.AGENCY);
      assertThat(draft.facts().circle()).isEmpty();
    }

    @Test
    void countsNoRevisions() {
      draft.reword(Wording.of(words("Another title", "Another problem")), days(1));

      assertThat(draft.revision()).isZero();
    }

    @Test
    void cannotBeWithdrawn() {
      refuses(PipelineRefusal.STATE_SAYS_NO, () -> draft.withdraw(MONDAY));
    }
  }

  @Nested
  class WhenItMayBeTried {

    private final LocalDate today = LocalDate.of(2026, 1, 5);
    private final Proposal draft = aDraft();

    private void plan(String measure, String stopRule, LocalDate until) {
      draft.address(draft.desk(), DecisionRight.TRY, null);
      draft.planTrial(new ProposalDraft.Trial(measure, stopRule, until));
    }

    @Test
    void isOnTrialAtOnceWithItsFirstAuthorAsOwner() {
      plan("The queue", "A complaint", today.plusDays(30));

      draft.submit(MONDAY, promiseFrom(MONDAY));

      assertThat(draft.state()).isEqualTo(State.TRIAL);
      assertThat(draft.owner()).contains(draft.firstAuthor());
      assertThat(draft.promise()).isEmpty();
    }

    @Test
    void needsAMeasureAStopRuleAndALastDayToCome() {
      refuses(ProposalRefusal.TRIAL_NOT_SAID, () -> draft.requireTrial(today, 30));
      plan("The queue", " ", today);
      refuses(ProposalRefusal.TRIAL_NOT_SAID, () -> draft.requireTrial(today, 30));
      plan("The queue", "A complaint", today.minusDays(1));
      refuses(ProposalRefusal.TRIAL_NOT_SAID, () -> draft.requireTrial(today, 30));
      plan("The queue", "A complaint", today);
      draft.requireTrial(today, 30);
    }

    @Test
    void lastsNoLongerThanTheCatalogueAllows() {
      plan("The queue", "A complaint", today.plusDays(30));
      draft.requireTrial(today, 30);
      refuses(ProposalRefusal.TRIAL_TOO_LONG, () -> draft.requireTrial(today, 29));
    }

    @Test
    void cannotBePlannedOtherwiseOnceItRuns() {
      plan("The queue", "A complaint", today.plusDays(30));
      draft.submit(MONDAY, promiseFrom(MONDAY));

      draft.planTrial(null);
      refuses(
          ProposalRefusal.FIXED_ONCE_SUBMITTED,
          () -> draft.planTrial(new ProposalDraft.Trial("Another", "None", today)));
    }

    @Test
    void waitsForTheDeskWhenItCameFromElsewhereWithoutAPlan() {
      draft.address(draft.desk(), DecisionRight.TRY, null);

      draft.submit(MONDAY, promiseFrom(MONDAY));

      assertThat(draft.state()).isEqualTo(State.SUBMITTED);
    }
  }

  @Nested
  class WhenNobodyHasToBeAsked {

    @Test
    void startsAtOnceWithItsFirstAuthorAsOwner() {
      Proposal started = aStartedProposal();

      assertThat(started.state()).isEqualTo(State.IN_DELIVERY);
      assertThat(started.owner()).contains(started.firstAuthor());
      assertThat(started.promise()).isEmpty();
    }

    @Test
    void isNotAnsweredByADesk() {
      refuses(
          PipelineRefusal.STATE_SAYS_NO,
          () -> aStartedProposal().answered(AnswerCode.DECLINE, someId(), MONDAY, CALENDAR));
    }
  }

  @Nested
  class WhenItWasSent {

    private final Proposal proposal = aSubmittedProposal();

    @Test
    void keepsItsFirstAuthorWhateverIsNamed() {
      UUID colleague = someId();

      proposal.writeWith(List.of(colleague));

      assertThat(proposal.authors()).containsExactly(proposal.firstAuthor(), colleague);
    }

    @Test
    void losesNoAuthor() {
      UUID colleague = someId();
      proposal.writeWith(List.of(colleague));

      assertThat(proposal.writeWith(List.of())).isEmpty();
      assertThat(proposal.authors()).contains(colleague);
    }

    @Test
    void tellsWhoJoined() {
      assertThat(proposal.writeWith(List.of(helper, proposal.firstAuthor())))
          .containsExactly(helper);
    }

    @Test
    void countsARevisionOnlyWhenTheWordsAreOthers() {
      assertThat(proposal.reword(Wording.of(someWords()), days(1))).isFalse();
      assertThat(proposal.revision()).isEqualTo(1);

      assertThat(proposal.reword(Wording.of(words("Other", "Other")), days(1))).isTrue();
      assertThat(proposal.revision()).isEqualTo(2);
    }

    @Test
    void staysAtItsDeskAndWithItsAudience() {
      refuses(ProposalRefusal.FIXED_ONCE_SUBMITTED, () -> proposal.address(someId(), null, null));
      refuses(
          ProposalRefusal.FIXED_ONCE_SUBMITTED,
          () -> proposal.address(null, DecisionRight.GO, null));
      refuses(
          ProposalRefusal.FIXED_ONCE_SUBMITTED,
          () -> proposal.showTo(new ProposalDraft.Audience(Visibility.CIRCLE, null, List.of())));
      refuses(ProposalRefusal.FIXED_ONCE_SUBMITTED, () -> proposal.joinCampaign(someId()));
    }

    @Test
    void stillStandsWhereItStoodWhenNothingElseIsSaid() {
      UUID desk = proposal.desk();

      proposal.address(null, null, null);
      proposal.showTo(null);
      proposal.joinCampaign(null);

      assertThat(proposal.desk()).isEqualTo(desk);
    }

    @Test
    void isNotSentTwice() {
      refuses(PipelineRefusal.STATE_SAYS_NO, () -> proposal.submit(days(1), promiseFrom(days(1))));
    }

    @Test
    void owesNothingMoreOnceWithdrawn() {
      proposal.withdraw(days(1));

      assertThat(proposal.state()).isEqualTo(State.WITHDRAWN);
      assertThat(proposal.promise().flatMap(Promise::nextDue)).isEmpty();
    }
  }

  @Nested
  class WhenADeskAnswers {

    private final Proposal proposal = aSubmittedProposal();

    @Test
    void anAcknowledgementIsNoAnswer() {
      proposal.answered(AnswerCode.ACKNOWLEDGE, someId(), days(1), CALENDAR);

      assertThat(proposal.state()).isEqualTo(State.IN_REVIEW);
      assertThat(proposal.promise().flatMap(Promise::next)).contains(Promise.Kind.ANSWER);
    }

    @ParameterizedTest
    @EnumSource(
        value = AnswerCode.class,
        names = {"ENDORSE", "TRIAL", "DECLINE", "PARK", "LINK"})
    void aDecisionKeepsTheWholePromise(AnswerCode decision) {
      proposal.answered(decision, someId(), days(1), CALENDAR);

      assertThat(proposal.promise().flatMap(Promise::next)).isEmpty();
    }

    @Test
    void aRedirectionLetsTheClockRunForTheReceivingDesk() {
      UUID receiving = someId();
      proposal.openSecondDoor(someId(), days(1));

      proposal.answered(AnswerCode.REDIRECT, someId(), days(1), CALENDAR);
      proposal.sendTo(receiving);

      assertThat(proposal.state()).isEqualTo(State.REDIRECTED);
      assertThat(proposal.facts().desks()).containsExactly(receiving);
      assertThat(proposal.promise().flatMap(Promise::nextDue))
          .contains(promiseFrom(MONDAY).decide().due());

      proposal.receive(days(2));

      assertThat(proposal.state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void nobodyHereReceivesWhatLeftTheAgency() {
      proposal.answered(AnswerCode.REDIRECT, someId(), days(1), CALENDAR);
      proposal.sendElsewhere("The ministry", days(1));

      refuses(PipelineRefusal.STATE_SAYS_NO, () -> proposal.receive(days(2)));
      assertThat(proposal.promise().flatMap(Promise::nextDue)).isEmpty();
    }

    @Test
    void theClockStandsStillWhileItIsTheAuthorsTurn() {
      proposal.answered(AnswerCode.NEEDS_WORK, someId(), days(1), CALENDAR);
      proposal.waitForItsAuthors(helper, days(1));

      assertThat(proposal.promise().orElseThrow().isPaused()).isTrue();

      proposal.resubmit(days(8), CALENDAR);

      assertThat(proposal.state()).isEqualTo(State.IN_REVIEW);
      assertThat(proposal.promise().flatMap(Promise::nextDue))
          .contains(CALENDAR.dueAfter(promiseFrom(MONDAY).decide().due(), 5));
    }

    @Test
    void theClockGoesOnWhenTheDeskItselfTakesItBack() {
      proposal.answered(AnswerCode.NEEDS_WORK, someId(), days(1), CALENDAR);
      proposal.waitForItsAuthors(helper, days(1));

      proposal.answered(AnswerCode.ACKNOWLEDGE, someId(), days(8), CALENDAR);

      assertThat(proposal.state()).isEqualTo(State.IN_REVIEW);
      assertThat(proposal.promise().orElseThrow().isPaused()).isFalse();
    }

    @Test
    void aReplyMeanwhileLeavesTheClockStanding() {
      proposal.answered(AnswerCode.NEEDS_WORK, someId(), days(1), CALENDAR);
      proposal.waitForItsAuthors(helper, days(1));

      proposal.answered(AnswerCode.REPLY, someId(), days(2), CALENDAR);

      assertThat(proposal.state()).isEqualTo(State.NEEDS_WORK);
      assertThat(proposal.promise().orElseThrow().isPaused()).isTrue();
    }

    @Test
    void isAnsweredNoMoreOnceDecided() {
      proposal.answered(AnswerCode.DECLINE, someId(), days(1), CALENDAR);

      refuses(
          PipelineRefusal.STATE_SAYS_NO,
          () -> proposal.answered(AnswerCode.ENDORSE, someId(), days(2), CALENDAR));
    }
  }

  @Nested
  class WhenItComesBack {

    private final Proposal proposal = aSubmittedProposal();

    @Test
    void aNewPromiseRunsAfterARevival() {
      proposal.lapseTold(Promise.Kind.DECIDE);
      proposal.openSecondDoor(someId(), days(1));
      proposal.answered(AnswerCode.DECLINE, someId(), days(40), CALENDAR);

      proposal.revive(days(50), promiseFrom(days(50)));

      assertThat(proposal.state()).isEqualTo(State.REVIVED);
      assertThat(proposal.promise()).contains(promiseFrom(days(50)));
      assertThat(proposal.lapseTold()).isEmpty();
      assertThat(proposal.secondDoor()).isEmpty();
      assertThat(proposal.submittedAt()).contains(MONDAY);
    }

    @Test
    void reopensByItselfFromAParking() {
      proposal.answered(AnswerCode.PARK, someId(), days(1), CALENDAR);
      proposal.comeBackOn(LocalDate.of(2026, 3, 1));

      proposal.reopen(days(60), promiseFrom(days(60)));

      assertThat(proposal.state()).isEqualTo(State.IN_REVIEW);
      assertThat(proposal.revisitOn()).isEmpty();
    }

    @Test
    void standsForItselfWhenTheLinkIsUndone() {
      proposal.answered(AnswerCode.LINK, someId(), days(1), CALENDAR);
      proposal.linkTo(someId());

      proposal.unlink(days(2), promiseFrom(days(2)));

      assertThat(proposal.linkedTo()).isEmpty();
      assertThat(proposal.state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void isNeitherReopenedNorUnlinkedOutOfTurn() {
      refuses(PipelineRefusal.STATE_SAYS_NO, () -> proposal.reopen(days(1), promiseFrom(days(1))));
      refuses(PipelineRefusal.STATE_SAYS_NO, () -> proposal.unlink(days(1), promiseFrom(days(1))));
    }
  }

  @Nested
  class WhenItIsDelivered {

    private final Proposal proposal = anEndorsedProposal();

    @Test
    void goesFromPlanToOutcome() {
      proposal.ownedBy(helper, LocalDate.of(2026, 6, 1));
      proposal.startDelivery(days(5));
      proposal.startDelivery(days(6));
      proposal.complete(4, days(90));

      assertThat(proposal.state()).isEqualTo(State.COMPLETED);
      assertThat(proposal.completionCode()).contains(4);
      assertThat(proposal.owner()).contains(helper);
    }

    @Test
    void canBeStoppedBeforeItBegan() {
      proposal.abandon(9, days(5));

      assertThat(proposal.state()).isEqualTo(State.ABANDONED);
    }

    @Test
    void isNotCompletedBeforeItBegan() {
      refuses(PipelineRefusal.STATE_SAYS_NO, () -> proposal.complete(4, days(5)));
    }

    private static Proposal anEndorsedProposal() {
      Proposal proposal = aSubmittedProposal();
      proposal.answered(AnswerCode.ENDORSE, someId(), days(1), CALENDAR);
      return proposal;
    }
  }
}

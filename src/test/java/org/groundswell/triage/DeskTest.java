package org.groundswell.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;
import static org.groundswell.proposal.ProposalFixtures.days;
import static org.groundswell.proposal.ProposalFixtures.someId;
import static org.groundswell.triage.AnswerFixtures.aDecline;
import static org.groundswell.triage.AnswerFixtures.anAnswer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.PipelineRefusal;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalRefusal;
import org.groundswell.proposal.SecondDoor;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.reading.ReadingFixtures;
import org.groundswell.reconsideration.ReconsiderationFixtures;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.triage.claim.ClaimFixtures;
import org.groundswell.web.InvalidInput;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Answering, handing over, and what happens by itself, at the desk of a small unit. */
class DeskTest {

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(Database.h2().dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Event> journal = new ArrayList<>();
  private final AgencyCalendar calendar = new AgencyCalendar(unit.directory(), sql);
  private final SecondDoor doors = new SecondDoor(unit.directory());
  private final Answering answering =
      new Answering(
          proposals,
          new ClaimFixtures(proposals, unit.directory(), sql, clock).oneAnswer(),
          ReadingFixtures.beforeDeclining(unit.directory(), sql, clock),
          ReconsiderationFixtures.somebodyElse(unit.directory(), sql),
          answers::add,
          new Links(proposals),
          unit.directory(),
          calendar,
          journal::add,
          new Ids(clock, new Random(9)),
          clock);
  private final HandingOver handingOver =
      new HandingOver(proposals, doors, calendar, journal::add, clock);
  private final Lapsing lapsing = new Lapsing(proposals, doors, calendar, journal::add, clock);

  private final UUID author = unit.clerks.getFirst();
  private final Proposal proposal = sent(author);

  @Nested
  class WhenSomebodyAnswers {

    @Test
    void theManagerOfTheUnitMay() {
      answer(unit.manager, aDecline());

      assertThat(proposal.state()).isEqualTo(State.DECLINED);
      assertThat(answers).hasSize(1);
      assertThat(journal.getLast().type()).isEqualTo("answered");
      assertThat(journal.getLast().facts())
          .containsEntry("code", "decline")
          .containsEntry("from", "submitted")
          .containsEntry("to", "declined")
          .doesNotContainValue(AnswerFixtures.LONG_ENOUGH);
    }

    @Test
    void neitherAColleagueNorAnotherManagerMay() {
      refuses(RightsRefusal.NOT_YOUR_DESK, () -> answer(unit.clerks.get(1), aDecline()));
      refuses(RightsRefusal.NOT_YOUR_DESK, () -> answer(unit.archivist, aDecline()));
    }

    @Test
    void nobodyAnswersTheirOwn() {
      Proposal own = sent(unit.manager);

      refuses(
          RightsRefusal.NOT_YOUR_OWN,
          () -> answering.answer(unit.as(unit.manager), own.id(), aDecline(), version -> {}));
    }

    @Test
    void anAcknowledgementIsToldAsOne() {
      answer(unit.manager, anAnswer(AnswerCode.ACKNOWLEDGE).text("Thank you").draft());

      assertThat(journal.getLast().type()).isEqualTo("acknowledged");
      assertThat(proposal.state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void nothingChangesWithoutAReason() {
      assertThatThrownBy(
              () -> answer(unit.manager, anAnswer(AnswerCode.DECLINE).text("No").draft()))
          .isInstanceOf(InvalidInput.class);
      assertThat(proposal.state()).isEqualTo(State.SUBMITTED);
      assertThat(answers).isEmpty();
      assertThat(journal).isEmpty();
    }

    @Test
    void whoHelpsHasToExist() {
      assertThatThrownBy(
              () -> answer(unit.manager, anAnswer(AnswerCode.NEEDS_WORK).helper(someId()).draft()))
          .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aDecidedOneIsNotAnsweredAgain() {
      answer(unit.manager, aDecline());

      refuses(PipelineRefusal.STATE_SAYS_NO, () -> answer(unit.manager, aDecline()));
    }
  }

  @Nested
  class WhenItIsSentOn {

    @Test
    void onlyTheReceivingDeskGivesTheReceipt() {
      answer(unit.manager, anAnswer(AnswerCode.REDIRECT).toUnit(unit.archive).draft());

      refuses(
          RightsRefusal.NOT_YOUR_DESK,
          () -> handingOver.receive(unit.as(unit.manager), proposal.id()));
      handingOver.receive(unit.as(unit.archivist), proposal.id());

      assertThat(proposal.state()).isEqualTo(State.IN_REVIEW);
      assertThat(journal).extracting(Event::type).containsExactly("answered", "redirect-received");
    }

    @Test
    void doesNotGoWhereItIs() {
      assertThatThrownBy(
              () ->
                  answer(unit.manager, anAnswer(AnswerCode.REDIRECT).toUnit(unit.counter).draft()))
          .isInstanceOf(InvalidInput.class);
    }
  }

  @Nested
  class WhenItIsLinked {

    private final Proposal other = sent(unit.clerks.get(2));

    @Test
    void canBeSeparatedAgain() {
      answer(unit.manager, anAnswer(AnswerCode.LINK).linkTo(other.id()).draft());
      assertThat(proposal.linkedTo()).contains(other.id());

      handingOver.unlink(unit.as(author), proposal.id());

      assertThat(proposal.linkedTo()).isEmpty();
      assertThat(journal.getLast().type()).isEqualTo("unlinked");
    }

    @Test
    void leadsNeitherToItselfNorInACircle() {
      answer(unit.manager, anAnswer(AnswerCode.LINK).linkTo(other.id()).draft());

      assertThatThrownBy(
              () ->
                  answering.answer(
                      unit.as(unit.manager),
                      other.id(),
                      anAnswer(AnswerCode.LINK).linkTo(proposal.id()).draft(),
                      version -> {}))
          .isInstanceOf(InvalidInput.class);
      assertThatThrownBy(
              () ->
                  answering.answer(
                      unit.as(unit.manager),
                      other.id(),
                      anAnswer(AnswerCode.LINK).linkTo(other.id()).draft(),
                      version -> {}))
          .isInstanceOf(InvalidInput.class);
    }
  }

  @Nested
  class WhenThePromiseLapses {

    @Test
    void nothingIsToldBeforeItsTime() {
      lapsing.tell(proposal.id());

      assertThat(journal).isEmpty();
    }

    @Test
    void aLateReceiptIsToldAndOpensNoDoor() {
      clock.moveTo(days(3));

      lapsing.tell(proposal.id());

      assertThat(journal).extracting(Event::type).containsExactly("promise-lapsed");
      assertThat(journal.getLast().facts()).containsEntry("which", "acknowledge");
      assertThat(proposal.secondDoor()).isEmpty();
    }

    @Test
    void aMissedAnswerOpensTheSecondDoor() {
      clock.moveTo(days(8));

      lapsing.tell(proposal.id());

      assertThat(proposal.secondDoor()).contains(unit.headOffice);
      assertThat(journal)
          .extracting(Event::type)
          .containsExactly("promise-lapsed", "second-door-opened");
    }

    @Test
    void isToldOnce() {
      clock.moveTo(days(8));
      lapsing.tell(proposal.id());

      lapsing.tell(proposal.id());

      assertThat(journal).hasSize(2);
    }

    @Test
    void isToldAgainWhenMoreOfItLapses() {
      clock.moveTo(days(3));
      lapsing.tell(proposal.id());
      clock.moveTo(days(8));
      lapsing.tell(proposal.id());
      clock.moveTo(days(40));
      lapsing.tell(proposal.id());

      assertThat(journal)
          .filteredOn(event -> event.type().equals("promise-lapsed"))
          .extracting(event -> event.facts().get("which"))
          .containsExactly("acknowledge", "answer", "decide");
    }

    @Test
    void aLongOutageIsToldOnceWithTheGravestLapse() {
      clock.moveTo(days(90));

      lapsing.tell(proposal.id());
      lapsing.tell(proposal.id());

      assertThat(proposal.lapseTold()).contains(Promise.Kind.DECIDE);
      assertThat(journal).extracting(Event::type).containsOnlyOnce("promise-lapsed");
    }

    @Test
    void anAcknowledgementAloneDoesNotPreventIt() {
      answer(unit.manager, anAnswer(AnswerCode.ACKNOWLEDGE).text("Thank you").draft());
      clock.moveTo(days(8));

      lapsing.tell(proposal.id());

      assertThat(journal.get(1).facts()).containsEntry("which", "answer");
    }

    @Test
    void theNextLevelMayAnswerThen() {
      clock.moveTo(days(8));
      lapsing.tell(proposal.id());

      answer(unit.director, aDecline());

      assertThat(proposal.state()).isEqualTo(State.DECLINED);
    }

    @Test
    void nothingIsToldWhileItIsTheAuthorsTurn() {
      answer(unit.manager, anAnswer(AnswerCode.NEEDS_WORK).helper(unit.clerks.get(3)).draft());
      journal.clear();
      clock.moveTo(days(90));

      lapsing.tell(proposal.id());

      assertThat(journal).isEmpty();
    }
  }

  @Nested
  class WhenTheAuthorWantsAnotherDoor {

    @Test
    void theDeskHasItsTimeFirst() {
      refuses(
          ProposalRefusal.NO_PROMISE_LAPSED,
          () -> handingOver.takeSecondDoor(unit.as(author), proposal.id()));
    }

    @Test
    void itOpensAfterALateReceipt() {
      clock.moveTo(days(3));

      handingOver.takeSecondDoor(unit.as(author), proposal.id());

      assertThat(proposal.secondDoor()).contains(unit.headOffice);
      assertThat(journal.getLast().facts()).containsEntry("reason", "author");
    }

    @Test
    void nobodyElseTakesIt() {
      clock.moveTo(days(3));

      refuses(
          RightsRefusal.ONLY_ITS_AUTHORS,
          () -> handingOver.takeSecondDoor(unit.as(unit.clerks.get(5)), proposal.id()));
    }

    @Test
    void itOpensOnce() {
      clock.moveTo(days(3));
      handingOver.takeSecondDoor(unit.as(author), proposal.id());

      refuses(
          ProposalRefusal.NO_OTHER_DOOR,
          () -> handingOver.takeSecondDoor(unit.as(author), proposal.id()));
    }
  }

  @Nested
  class WhenItIsParked {

    @Test
    void comesBackOnItsDayAndOnlyOnce() {
      answer(unit.manager, anAnswer(AnswerCode.PARK).revisitOn(LocalDate.of(2026, 2, 1)).draft());
      lapsing.reopen(proposal.id());
      assertThat(proposal.state()).isEqualTo(State.PARKED);

      clock.moveTo(Instant.parse("2026-02-01T00:00:00Z"));
      lapsing.reopen(proposal.id());
      lapsing.reopen(proposal.id());

      assertThat(proposal.state()).isEqualTo(State.IN_REVIEW);
      assertThat(journal).extracting(Event::type).containsExactly("answered", "reopened");
      assertThat(proposal.promise().flatMap(Promise::next)).contains(Promise.Kind.ACKNOWLEDGE);
    }
  }

  private void answer(UUID person, AnswerDraft draft) {
    answering.answer(unit.as(person), proposal.id(), draft, version -> {});
  }

  private Proposal sent(UUID by) {
    Proposal sent = aSubmittedProposal(by, unit.counter);
    proposals.add(sent);
    return sent;
  }
}

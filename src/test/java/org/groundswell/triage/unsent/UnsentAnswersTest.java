package org.groundswell.triage.unsent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;
import static org.groundswell.proposal.ProposalFixtures.days;

import java.time.LocalDate;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalRows;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.storage.Sql;
import org.groundswell.triage.GivenAnswers;
import org.groundswell.triage.unsent.BegunAnswer.BegunTrial;
import org.junit.jupiter.api.Test;

/** Words that were begun and not sent. */
class UnsentAnswersTest extends OnEachDatabase {

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final UnsentAnswers answers = new UnsentAnswers(proposals, unit.directory(), sql, clock);
  private final Proposal proposal = aSubmittedProposal(unit.clerks.getFirst(), unit.counter);

  UnsentAnswersTest(Database.Kind kind) {
    super(kind);
    proposals.add(proposal);
    ProposalRows.insert(sql, proposal);
  }

  @Test
  void areFoundAgainWhole() {
    BegunAnswer begun =
        new BegunAnswer(
            AnswerCode.TRIAL,
            null,
            "Half an ans",
            null,
            null,
            null,
            LocalDate.of(2026, 2, 1),
            unit.archive,
            "Elsewhere",
            null,
            new BegunTrial("Minutes", null, null));

    answers.keep(unit.as(unit.manager), proposal.id(), begun);

    KeptAnswer kept = answers.of(unit.as(unit.manager), proposal.id());
    assertThat(kept.answer()).isEqualTo(begun);
    assertThat(kept.toUnit().id()).isEqualTo(unit.archive);
    assertThat(kept.helper()).isNull();
    assertThat(kept.keptAt()).isEqualTo(MONDAY);
  }

  @Test
  void theLastOneCounts() {
    keep("First");
    clock.moveTo(days(1));
    keep("Second");

    assertThat(answers.of(unit.as(unit.manager), proposal.id()).answer().text())
        .isEqualTo("Second");
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void areTheirWritersAlone() {
    keep("I think of saying no");
    proposal.openSecondDoor(unit.headOffice, MONDAY);

    assertThat(answers.of(unit.as(unit.director), proposal.id())).isEqualTo(KeptAnswer.NOTHING);
    assertThat(answers.of(unit.as(unit.clerks.getFirst()), proposal.id()))
        .isEqualTo(KeptAnswer.NOTHING);
  }

  @Test
  void onlyWhoeverMayAnswerKeepsOne() {
    refuses(
        RightsRefusal.NOT_YOUR_DESK,
        () ->
            answers.keep(unit.as(unit.clerks.get(1)), proposal.id(), words("Not mine to answer")));
  }

  @Test
  void goWhenTheirWriterWantsThemNoMore() {
    keep("Well");

    answers.drop(unit.as(unit.manager), proposal.id());

    assertThat(rows()).isZero();
  }

  @Test
  void goInTheTransactionThatSendsTheAnswer() {
    keep("I will");

    database.inTransaction(
        entities -> GivenAnswers.reply(entities, unit.manager, proposal.id(), MONDAY));

    assertThat(rows()).isZero();
  }

  @Test
  void goWhenTheProposalHasLeftTheDeskForGoodAndStayWhileItMayComeBack() {
    keep("Later");
    state("parked");
    assertThat(answers.forgetOld()).isZero();

    state("declined");

    assertThat(answers.forgetOld()).isEqualTo(1);
  }

  @Test
  void goAfterNinetyDaysAndNotBefore() {
    keep("Some day");
    clock.moveTo(days(UnsentAnswers.DAYS));
    assertThat(answers.forgetOld()).isZero();

    clock.moveTo(days(UnsentAnswers.DAYS).plusSeconds(1));

    assertThat(answers.forgetOld()).isEqualTo(1);
  }

  @Test
  void whomTheyNameIsNoKeyToThatPerson() {
    assertThat(
            sql.list(
                "select column_name from information_schema.key_column_usage"
                    + " where lower(table_name) = 'unsent_answer' and lower(column_name) = 'helper_id'",
                row -> row.text("column_name")))
        .isEmpty();
  }

  private void keep(String text) {
    answers.keep(unit.as(unit.manager), proposal.id(), words(text));
  }

  private static BegunAnswer words(String text) {
    return new BegunAnswer(null, null, text, null, null, null, null, null, null, null, null);
  }

  private void state(String state) {
    sql.update("update proposal set state = ? where id = ?", state, proposal.id());
  }

  private long rows() {
    return sql.first("select count(*) as n from unsent_answer", row -> row.number("n"))
        .orElseThrow();
  }
}

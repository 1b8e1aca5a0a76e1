package org.groundswell.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.moderation.ModerationFixtures.WHY;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.groundswell.ask.AskDraft;
import org.groundswell.ask.AskFixtures;
import org.groundswell.ask.AskRefusal;
import org.groundswell.ask.AskView;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;

/** What a manager asks and what is said to it, reported and hidden, on both databases. */
class ModeratingAsksTest extends OnEachDatabase {

  private static final String WORDS = "Kofi is to blame for all of it.";

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit agency = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final List<Event> journal = new ArrayList<>();
  private final ModerationFixtures all =
      ModerationFixtures.in(agency, proposals, sql, journal::add, clock);
  private final Moderating moderating = all.moderating();
  private final Readings readings = all.readings();
  private final Reports reports = all.reports();
  private final AskFixtures asks = all.asks();
  private final Ids ids = all.ids();

  private final Asker manager = agency.as(agency.manager);
  private final Asker writer = agency.as(agency.clerks.getFirst());
  private final Asker colleague = agency.as(agency.clerks.get(1));
  private final Asker stranger = agency.as(agency.archivist);
  private final Asker facilitator = agency.asFacilitator(agency.archivist);
  private final Asker another = agency.asFacilitator(agency.clerks.get(3));

  ModeratingAsksTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void aReportedAnswerReachesFacilitatorsAndNothingElseThatWasAnswered() {
    UUID ask = ask(false);
    UUID answer = answer(ask);
    asks.asking().answer(colleague, ask, "The printer.");
    assertThatThrownBy(() -> seen(facilitator, ask)).isInstanceOf(Refusal.class);

    moderating.report(manager, report(ask, answer));

    assertThat(readings.queue(facilitator).items())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.what()).isEqualTo("answer");
              assertThat(one.proposal()).isNull();
              assertThat(one.ask().id()).isEqualTo(ask);
              assertThat(one.ask().title()).isEqualTo("What slows us down?");
              assertThat(one.answer()).isEqualTo(answer);
              assertThat(one.author().id()).isEqualTo(writer.id());
              assertThat(one.text()).isEqualTo(WORDS);
              assertThat(one.own()).isFalse();
            });
    AskView standing = seen(facilitator, ask);
    assertThat(standing.answers()).extracting(AskView.Said::id).containsExactly(answer);
    assertThat(standing.answers().getFirst().may()).containsExactly("report", "hide");
    assertThat(standing.count()).isNull();
    assertThat(standing.mayRead()).isFalse();
    assertThat(seen(manager, ask).answers().getFirst().may()).containsExactly("report");
    Event reported = journal.getLast();
    assertThat(reported.subjectType()).isEqualTo("ask");
    assertThat(reported.type()).isEqualTo("reported");
    assertThat(reported.actor()).isNull();
    assertThat(reported.facts())
        .containsEntry("answer", answer.toString())
        .containsEntry("writer", writer.id().toString())
        .doesNotContainValue(manager.id().toString());
  }

  @Test
  void oneReportsOnceNotOneselfAndNothingThatOneDoesNotSee() {
    UUID ask = ask(false);
    UUID answer = answer(ask);
    UUID elsewhere = ask(false);
    moderating.report(manager, report(ask, answer));

    refuses(
        ModerationRefusal.REPORTED_ALREADY, () -> moderating.report(manager, report(ask, answer)));
    refuses(
        ModerationRefusal.NOT_YOUR_OWN_WORDS, () -> moderating.report(writer, report(ask, answer)));
    refuses(AskRefusal.NO_SUCH_ANSWER, () -> moderating.report(colleague, report(ask, answer)));
    refuses(AskRefusal.NO_SUCH_ANSWER, () -> moderating.report(manager, report(elsewhere, answer)));
    refuses(AskRefusal.NO_SUCH_ASK, () -> moderating.report(stranger, report(ask, answer)));
    refuses(AskRefusal.NO_SUCH_ASK, () -> moderating.report(stranger, report(ask, null)));
    moderating.report(colleague, report(ask, null));
    assertThat(reports.open()).hasSize(2);
  }

  @Test
  void aThingIsOfAProposalOrOfAQuestion() {
    UUID id = ids.next();
    List<Runnable> wrong =
        List.of(
            () -> new Thing(null, null, null, null, null),
            () -> new Thing(id, null, null, id, null),
            () -> new Thing(null, id, null, id, null),
            () -> new Thing(null, null, id, id, null),
            () -> new Thing(id, null, null, null, id));
    assertThat(wrong)
        .allSatisfy(deed -> assertThatThrownBy(deed::run).isInstanceOf(InvalidInput.class));
  }

  @Test
  void aHiddenAnswerIsThereForItsWriterAndFacilitatorsAndCountsNowhere() {
    UUID ask = ask(false);
    UUID answer = answer(ask);
    moderating.report(manager, report(ask, answer));

    UUID hiding = moderating.hide(facilitator, hiding(ask, answer));

    assertThat(reports.open()).isEmpty();
    assertThat(seen(manager, ask).answers()).isEmpty();
    assertThat(seen(manager, ask).count()).isZero();
    assertThat(seen(colleague, ask).answers()).isNull();
    assertThat(readings.ofAsk(manager, ask).items()).isEmpty();
    AskView own = seen(writer, ask);
    assertThat(own.mine()).isEqualTo(WORDS);
    assertThat(own.mineHidden()).isTrue();
    assertThat(own.mayAnswer()).isFalse();
    assertThat(readings.ofAsk(writer, ask).items())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.what()).isEqualTo("answer");
              assertThat(one.text()).isEqualTo(WORDS);
              assertThat(one.words()).isEqualTo(WHY);
              assertThat(one.by()).isNull();
              assertThat(one.may()).containsExactly("appeal");
            });
    assertThat(seen(another, ask).answers())
        .singleElement()
        .matches(said -> said.hidden() && said.may().isEmpty());
    refuses(ModerationRefusal.HIDDEN_ALREADY, () -> moderating.hide(another, hiding(ask, answer)));
    refuses(AskRefusal.NO_SUCH_ANSWER, () -> moderating.report(manager, report(ask, answer)));

    moderating.restore(another, hiding);

    assertThat(seen(manager, ask).count()).isEqualTo(1);
    assertThat(seen(writer, ask).mayAnswer()).isTrue();
    assertThatThrownBy(() -> seen(facilitator, ask)).isInstanceOf(Refusal.class);
    refuses(ModerationRefusal.NO_SUCH_HIDING, () -> moderating.restore(another, hiding));
  }

  @Test
  void whatIsHiddenIsNeitherRewordedNorTakenBack() {
    UUID ask = ask(false);
    moderating.hide(another, hiding(ask, reported(ask)));

    refuses(AskRefusal.HIDDEN_STAYS_AS_IT_IS, () -> asks.asking().answer(writer, ask, "Nobody."));
    refuses(AskRefusal.HIDDEN_STAYS_AS_IT_IS, () -> asks.asking().takeBack(writer, ask));
    assertThat(seen(writer, ask).mine()).isEqualTo(WORDS);
  }

  @Test
  void somebodyElseDecidesTheOneAppeal() {
    UUID ask = ask(false);
    UUID hiding = moderating.hide(facilitator, hiding(ask, reported(ask)));
    refuses(AskRefusal.NO_SUCH_ANSWER, () -> moderating.appeal(manager, hiding, WHY));
    refuses(ModerationRefusal.ONLY_WHO_WROTE_IT, () -> moderating.appeal(another, hiding, WHY));

    moderating.appeal(writer, hiding, WHY);

    refuses(ModerationRefusal.APPEALED_ALREADY, () -> moderating.appeal(writer, hiding, WHY));
    refuses(
        ModerationRefusal.NEEDS_SOMEBODY_ELSE,
        () -> moderating.decide(facilitator, hiding, new DecisionDraft(true, WHY)));
    assertThat(readings.inForce(another).items().getFirst().may())
        .containsExactly("decide", "restore");
    moderating.decide(another, hiding, new DecisionDraft(true, WHY));
    assertThat(seen(manager, ask).count()).isEqualTo(1);
    assertThat(journal.getLast().facts())
        .containsEntry("decision", "restored")
        .containsEntry("writer", writer.id().toString());
  }

  @Test
  void whatWasShownAgainStaysKnownToItsWriterAndNotToFacilitators() {
    UUID ask = ask(false);
    UUID hiding = moderating.hide(facilitator, hiding(ask, reported(ask)));
    assertThat(readings.ofAsk(another, ask).items()).hasSize(1);

    moderating.restore(another, hiding);

    assertThat(readings.ofAsk(writer, ask).items()).hasSize(1);
    assertThat(readings.ofAsk(another, ask).items()).isEmpty();
    assertThat(readings.inForce(another).items()).isEmpty();
    asks.asking().takeBack(writer, ask);
    assertThat(readings.ofAsk(writer, ask).items()).isEmpty();
  }

  @Test
  void whatIsUpheldStaysHidden() {
    UUID ask = ask(false);
    UUID hiding = moderating.hide(facilitator, hiding(ask, reported(ask)));
    moderating.appeal(writer, hiding, WHY);

    moderating.decide(another, hiding, new DecisionDraft(false, WHY));

    assertThat(seen(manager, ask).count()).isZero();
    assertThat(readings.ofAsk(writer, ask).items().getFirst().may()).isEmpty();
  }

  @Test
  void nothingChangesWhenTheQuestionIsOver() {
    UUID ask = ask(false);
    UUID answer = answer(ask);
    clock.pass(Duration.ofDays(8));

    moderating.report(manager, report(ask, answer));
    UUID hiding = moderating.hide(facilitator, hiding(ask, answer));

    assertThat(seen(manager, ask).count()).isZero();
    moderating.appeal(writer, hiding, WHY);
    moderating.decide(another, hiding, new DecisionDraft(true, WHY));
    assertThat(seen(manager, ask).count()).isEqualTo(1);
  }

  @Test
  void whatItsWriterTookBackTakesItsReportsAlong() {
    UUID ask = ask(false);
    reported(ask);
    UUID report = reports.open().getFirst().id();

    asks.asking().takeBack(writer, ask);

    assertThat(readings.queue(facilitator).items()).isEmpty();
    refuses(ModerationRefusal.NO_SUCH_REPORT, () -> moderating.dismiss(facilitator, report));
    assertThatThrownBy(() -> seen(facilitator, ask)).isInstanceOf(Refusal.class);
  }

  @Test
  void aDismissedReportTakesTheFacilitatorsSightAway() {
    UUID ask = ask(false);
    UUID answer = reported(ask);

    moderating.dismiss(facilitator, reports.open().getFirst().id());

    assertThat(reports.open()).isEmpty();
    assertThat(seen(manager, ask).count()).isEqualTo(1);
    assertThatThrownBy(() -> seen(facilitator, ask)).isInstanceOf(Refusal.class);
    refuses(AskRefusal.NO_SUCH_ASK, () -> moderating.hide(facilitator, hiding(ask, answer)));
    refuses(AskRefusal.NO_SUCH_ANSWER, () -> moderating.hide(another, hiding(ask, answer)));
  }

  @Test
  void anUnsignedAnswerIsReportedWhenItIsReadAndBelongsToNobody() {
    UUID ask = ask(true);
    asks.asking().answer(writer, ask, WORDS);
    UUID answer = sql.list("select id from ask_answer", row -> row.uuid("id")).getFirst();
    refuses(AskRefusal.NO_SUCH_ANSWER, () -> moderating.report(manager, report(ask, answer)));
    asks.asking().close(manager, ask, version -> {});

    moderating.report(manager, report(ask, answer));
    assertThat(readings.queue(facilitator).items())
        .singleElement()
        .matches(one -> one.author() == null && !one.own());
    UUID hiding = moderating.hide(facilitator, hiding(ask, answer));

    assertThat(seen(manager, ask).count()).isZero();
    assertThat(journal.getLast().facts()).doesNotContainKey("writer");
    refuses(AskRefusal.NO_SUCH_ANSWER, () -> moderating.appeal(writer, hiding, WHY));
    assertThat(readings.ofAsk(writer, ask).items()).isEmpty();
    moderating.restore(another, hiding);
    assertThat(seen(manager, ask).count()).isEqualTo(1);
  }

  @Test
  void aHiddenQuestionIsThereForWhoeverAskedItAndForFacilitators() {
    UUID ask = ask(false);
    asks.asking().answer(writer, ask, "Nothing.");
    moderating.report(colleague, report(ask, null));
    refuses(
        ModerationRefusal.NOT_YOUR_OWN_WORDS, () -> moderating.report(manager, report(ask, null)));
    assertThat(seen(facilitator, ask).answers()).isNull();

    UUID hiding = moderating.hide(facilitator, hiding(ask, null));

    for (Asker other : List.of(writer, colleague)) {
      assertThatThrownBy(() -> seen(other, ask)).isInstanceOf(Refusal.class);
      refuses(AskRefusal.NO_SUCH_ASK, () -> asks.asking().answer(other, ask, "Well."));
    }
    assertThat(seen(manager, ask).hidden()).isTrue();
    assertThat(seen(another, ask).hidden()).isTrue();
    assertThat(seen(another, ask).mayAnswer()).isFalse();
    refuses(AskRefusal.HIDDEN_STAYS_AS_IT_IS, () -> asks.asking().answer(another, ask, "Me."));
    refuses(
        AskRefusal.HIDDEN_STAYS_AS_IT_IS, () -> asks.asking().close(manager, ask, version -> {}));
    assertThat(readings.ofAsk(manager, ask).items())
        .singleElement()
        .matches(one -> one.what().equals("ask") && one.text() == null);

    moderating.appeal(manager, hiding, WHY);
    moderating.decide(another, hiding, new DecisionDraft(true, WHY));
    assertThat(seen(colleague, ask).mayAnswer()).isTrue();
    assertThat(seen(writer, ask).mine()).isEqualTo("Nothing.");
  }

  @Test
  void aHiddenQuestionIsNoneOfTheThreeThatAUnitIsAskedAtOnce() {
    UUID ask = ask(false);
    ask(false);
    ask(false);
    moderating.hide(another, hiding(ask, null));

    ask(false);

    refuses(AskRefusal.TOO_MANY_ASKS, () -> ask(false));
  }

  @Test
  void onlyFacilitatorsHideAndNobodyTheirOwnWords() {
    UUID ask = ask(false);
    asks.asking().answer(another, ask, WORDS);
    UUID own = sql.list("select id from ask_answer", row -> row.uuid("id")).getFirst();
    moderating.report(manager, report(ask, own));

    assertThatThrownBy(() -> moderating.hide(manager, hiding(ask, own)))
        .isInstanceOf(Refusal.class);
    refuses(ModerationRefusal.NOT_YOUR_OWN_WORDS, () -> moderating.hide(another, hiding(ask, own)));
    assertThat(readings.queue(another).items()).singleElement().matches(ReportView::own);
    assertThat(seen(another, ask).answers()).singleElement().matches(said -> said.may().isEmpty());
  }

  @Test
  void nobodyJudgesWhatWasAnsweredToThem() {
    Asker both = agency.asFacilitator(agency.manager);
    UUID ask = ask(false);
    UUID answer = answer(ask);
    moderating.report(both, report(ask, answer));
    UUID report = reports.open().getFirst().id();

    assertThat(seen(both, ask).answers().getFirst().may()).containsExactly("report");
    assertThat(readings.queue(both).items()).singleElement().matches(ReportView::own);
    refuses(ModerationRefusal.ANSWERED_TO_YOU, () -> moderating.hide(both, hiding(ask, answer)));
    refuses(ModerationRefusal.ANSWERED_TO_YOU, () -> moderating.dismiss(both, report));
    UUID hiding = moderating.hide(facilitator, hiding(ask, answer));
    assertThat(seen(both, ask).answers()).isEmpty();
    assertThat(readings.inForce(both).items()).isEmpty();
    assertThat(readings.ofAsk(both, ask).items()).isEmpty();
    refuses(AskRefusal.NO_SUCH_ANSWER, () -> moderating.restore(both, hiding));
  }

  private UUID ask(boolean unsigned) {
    return asks.asking()
        .ask(
            manager,
            new AskDraft(
                agency.counter, "What slows us down?", LocalDate.of(2026, 1, 12), unsigned));
  }

  private UUID answer(UUID ask) {
    asks.asking().answer(writer, ask, WORDS);
    return sql.first(
            "select id from ask_answer where ask_id = ? and person_id = ?",
            row -> row.uuid("id"),
            ask,
            writer.id())
        .orElseThrow();
  }

  private UUID reported(UUID ask) {
    UUID answer = answer(ask);
    moderating.report(manager, report(ask, answer));
    return answer;
  }

  private AskView seen(Asker person, UUID ask) {
    return asks.reading().as(person, ask);
  }

  private static ReportDraft report(UUID ask, UUID answer) {
    return new ReportDraft(null, null, null, ask, answer, ModerationReason.PERSONAL, null);
  }

  private static HidingDraft hiding(UUID ask, UUID answer) {
    return new HidingDraft(null, null, null, ask, answer, ModerationReason.PERSONAL, WHY);
  }
}

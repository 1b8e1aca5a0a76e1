package org.groundswell.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;
import org.junit.jupiter.api.Test;

/** What is asked and answered, on both databases. */
class AskingTest extends OnEachDatabase {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
  private static final String DONE = "We moved the printer to the counter.";

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final List<Event> journal = new ArrayList<>();
  private final Asked asked = new Asked(sql, unit.directory(), ask -> Set.of());
  private final Asking asking =
      new Asking(asked, unit.directory(), sql, journal::add, new Ids(clock, new Random(4)), clock);
  private final Reminders reminders =
      new Reminders(new Reminding(sql, journal::add, clock), unit.directory(), sql, clock);
  private final Asker manager = unit.as(unit.manager);
  private final Asker clerk = unit.as(unit.clerks.get(0));

  AskingTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void aManagerAsksTheirOwnUnitAndNobodyElseDoes() {
    UUID id = ask(false);

    assertThat(asked.one(clerk, id).mayAnswer()).isTrue();
    assertThat(asked.one(manager, id).mayAnswer()).isFalse();
    assertThat(asked.of(clerk)).extracting(AskView::id).containsExactly(id);
    for (UUID other : List.of(unit.clerks.get(0), unit.director, unit.archivist)) {
      assertThatThrownBy(() -> asking.ask(unit.as(other), draft(TODAY, false)))
          .satisfies(refused("only-managers"));
    }
    assertThat(journal.toString()).doesNotContain("slows");
  }

  @Test
  void itEndsWithinNinetyDays() {
    asking.ask(manager, draft(TODAY, false));
    asking.ask(manager, draft(TODAY.plusDays(90), false));
    for (LocalDate wrong : List.of(TODAY.minusDays(1), TODAY.plusDays(91))) {
      assertThatThrownBy(() -> asking.ask(manager, draft(wrong, false)))
          .isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void threeAtOnceAreEnough() {
    UUID first = ask(false);
    ask(false);
    ask(false);
    assertThatThrownBy(() -> ask(false)).satisfies(refused("too-many-asks"));

    asking.close(manager, first, version -> {});
    ask(false);
  }

  @Test
  void forWhomItIsNotItDoesNotExist() {
    UUID id = ask(false);

    Asker stranger = unit.as(unit.archivist);
    assertThat(asked.of(stranger)).isEmpty();
    assertThatThrownBy(() -> asked.one(stranger, id)).satisfies(refused("no-such-ask"));
    assertThatThrownBy(() -> asking.answer(stranger, id, "Hello"))
        .satisfies(refused("no-such-ask"));
  }

  @Test
  void aSignedAnswerIsOneAndCanBeRewordedAndTakenBack() {
    UUID id = ask(false);
    asking.answer(clerk, id, "The printer.");
    asking.answer(clerk, id, " The printer upstairs. ");

    assertThat(asked.one(clerk, id).mine()).isEqualTo("The printer upstairs.");
    assertThat(asked.one(clerk, id).answers()).isNull();
    assertThat(asked.one(clerk, id).count()).isNull();
    AskView read = asked.one(manager, id);
    assertThat(read.answers())
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.by().id()).isEqualTo(clerk.id());
              assertThat(said.on()).isEqualTo(TODAY);
            });

    asking.takeBack(clerk, id);
    asking.takeBack(clerk, id);
    assertThat(asked.one(manager, id).answers()).isEmpty();
    assertThat(journal)
        .extracting(Event::type)
        .containsExactly("asked", "answer-given", "answer-changed", "answer-taken-back");
  }

  @Test
  void nobodyAnswersAfterItsEndNorOneTheyAskedThemselves() {
    UUID id = ask(false);
    assertThatThrownBy(() -> asking.answer(manager, id, "Mine"))
        .satisfies(refused("only-who-was-asked"));
    clock.pass(Duration.ofDays(7));
    asking.answer(clerk, id, "On the last day.");
    clock.pass(Duration.ofDays(1));

    assertThatThrownBy(() -> asking.answer(clerk, id, "Late")).satisfies(refused("ask-over"));
    assertThatThrownBy(() -> asking.takeBack(clerk, id)).satisfies(refused("ask-over"));
    assertThatThrownBy(() -> asking.close(manager, id, v -> {})).satisfies(refused("ask-over"));
    assertThat(asked.one(clerk, id).mine()).isEqualTo("On the last day.");
  }

  @Test
  void anUnsignedAnswerKeepsNoTraceOfItsWriter() {
    UUID id = ask(true);
    int before = journal.size();
    asking.answer(clerk, id, "I would rather not say.");

    List<Map<String, String>> rows =
        sql.list("select * from ask_answer where ask_id = ?", Sql.Row::all, id);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst()).containsOnlyKeys("id", "ask_id", "text");
    assertThat(UUID.fromString(rows.getFirst().get("id")).version()).isEqualTo(4);
    assertThat(journal).hasSize(before);
    assertThat(asked.one(clerk, id).mine()).isNull();
  }

  @Test
  void unsignedAnswersAreReadWhenItIsOverAndNotBefore() {
    UUID id = ask(true);
    asking.answer(clerk, id, "One.");
    assertThat(asked.one(manager, id).answers()).isNull();
    assertThat(asked.one(manager, id).count()).isNull();
    assertThat(asked.of(manager).getFirst().count()).isNull();

    asking.close(manager, id, version -> {});
    AskView over = asked.one(manager, id);
    assertThat(over.answers()).singleElement().matches(said -> said.by() == null);
    assertThat(over.answers().getFirst().on()).isNull();
    assertThat(asked.one(clerk, id).answers()).isNull();
  }

  @Test
  void fewerThanTenPeopleCannotBeAskedForUnsignedAnswers() {
    Asker archivist = unit.as(unit.archivist);
    List<UUID> nine = unit.clerks.subList(0, 9);
    nine.forEach(
        person -> sql.update("update person set unit_id = ? where id = ?", unit.archive, person));
    AskDraft draft = new AskDraft(unit.archive, "What slows us down?", TODAY, true);

    assertThatThrownBy(() -> asking.ask(archivist, draft))
        .satisfies(refused("too-few-for-unsigned"));
    sql.update("update person set unit_id = ? where id = ?", unit.archive, unit.clerks.get(9));
    asking.ask(archivist, draft);
  }

  @Test
  void nobodyFloodsAnUnsignedQuestion() {
    UUID id = ask(true);
    for (int i = 0; i < 3 * 32; i++) {
      asking.answer(clerk, id, "Again " + i);
    }
    assertThatThrownBy(() -> asking.answer(clerk, id, "Once more"))
        .satisfies(refused("too-many-unsigned-answers"));
  }

  @Test
  void whatWasDoneIsSaidAfterItsEndAndReadByThoseWhoAnswered() {
    UUID id = ask(false);
    asking.answer(clerk, id, "The printer.");
    assertThatThrownBy(() -> asking.conclude(manager, id, DONE, version -> {}))
        .satisfies(refused("ask-still-open"));
    asking.close(manager, id, version -> {});
    assertThatThrownBy(() -> asking.conclude(clerk, id, DONE, version -> {}))
        .satisfies(refused("only-who-asked"));
    assertThatThrownBy(
            () ->
                asking.conclude(
                    manager,
                    id,
                    DONE,
                    version -> {
                      throw new Refusal(WebRefusal.CHANGED_MEANWHILE);
                    }))
        .satisfies(refused("changed-meanwhile"));

    asking.conclude(manager, id, DONE, version -> {});
    asking.conclude(manager, id, DONE + " At last.", version -> {});

    AskView view = asked.one(clerk, id);
    assertThat(view.mine()).isEqualTo("The printer.");
    assertThat(view.outcome().text()).isEqualTo(DONE + " At last.");
    assertThat(journal).extracting(Event::type).endsWith("outcome-told", "outcome-changed");
  }

  @Test
  void whoeverMovedAwayStillReadsWhatBecameOfTheirAnswer() {
    UUID id = ask(false);
    asking.answer(clerk, id, "The printer.");
    sql.update("update person set unit_id = ? where id = ?", unit.archive, clerk.id());
    sql.update("update directory_change set version = version + 1");
    Asker moved =
        new Asker(
            clerk.id(),
            unit.archive,
            clerk.roles(),
            clerk.desks(),
            clerk.leads(),
            Set.of(unit.archive, unit.headOffice));

    assertThat(asked.of(moved)).extracting(AskView::id).containsExactly(id);
    assertThat(asked.one(moved, id).mayAnswer()).isFalse();
  }

  @Test
  void remindsOnceTenWorkingDaysAfterTheEnd() {
    UUID id = ask(false);
    asking.answer(clerk, id, "The printer.");
    asking.ask(manager, draft(TODAY.plusDays(7), false));

    clock.moveTo(Instant.parse("2026-01-26T16:59:00Z"));
    reminders.look();
    assertThat(journal).extracting(Event::type).doesNotContain("outcome-due");
    clock.moveTo(Instant.parse("2026-01-26T17:00:00Z"));
    reminders.look();
    reminders.look();

    assertThat(journal.stream().filter(it -> it.type().equals("outcome-due")))
        .singleElement()
        .matches(event -> event.subjectId().equals(id));
  }

  @Test
  void remindsOfNothingWhereAllThatWasAnsweredIsHidden() {
    UUID id = ask(false);
    asking.answer(clerk, id, "The printer.");
    sql.update("update ask_answer set hidden_at = ?", clock.instant());
    clock.moveTo(Instant.parse("2026-01-27T17:00:00Z"));

    reminders.look();
    assertThat(journal).extracting(Event::type).doesNotContain("outcome-due");
    sql.update("update ask_answer set hidden_at = null");
    sql.update("update ask set hidden_at = ?", clock.instant());
    reminders.look();
    assertThat(journal).extracting(Event::type).doesNotContain("outcome-due");
    sql.update("update ask set hidden_at = null");
    reminders.look();
    assertThat(journal).extracting(Event::type).endsWith("outcome-due");
  }

  private UUID ask(boolean unsigned) {
    return asking.ask(manager, draft(TODAY.plusDays(7), unsigned));
  }

  private AskDraft draft(LocalDate endsOn, boolean unsigned) {
    return new AskDraft(unit.counter, "What slows us down?", endsOn, unsigned);
  }

  private static Consumer<Throwable> refused(String slug) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.reason().slug()).isEqualTo(slug));
  }
}

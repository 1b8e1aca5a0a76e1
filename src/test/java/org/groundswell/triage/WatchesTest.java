package org.groundswell.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;
import static org.groundswell.proposal.ProposalFixtures.inTables;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.storage.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told before and after a deadline, from the tables: once, whatever the clock does. */
class WatchesTest extends OnEachDatabase {

  private static final Instant TUESDAY_CLOSING = Instant.parse("2026-01-06T17:00:00Z");
  private static final Instant WEDNESDAY_CLOSING = Instant.parse("2026-01-07T17:00:00Z");
  private static final Instant FRIDAY_CLOSING = Instant.parse("2026-01-09T17:00:00Z");
  private static final Instant NEXT_MONDAY_CLOSING = Instant.parse("2026-01-12T17:00:00Z");

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final List<Event> journal = Collections.synchronizedList(new ArrayList<>());
  private final AgencyCalendar calendar = new AgencyCalendar(unit.directory(), sql);
  private final Watches watches =
      new Watches(
          new OneTransactionEach(database, unit, clock, journal::add),
          new FallingDue(calendar, sql),
          unit.directory(),
          sql,
          clock);
  private final UUID proposal = sent();

  WatchesTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void remindTheDeskOnceOneWorkingDayBeforeEachPart() {
    lookAt(TUESDAY_CLOSING.minusSeconds(1));
    assertThat(told()).isEmpty();

    lookAt(TUESDAY_CLOSING);
    lookAt(TUESDAY_CLOSING.plusSeconds(30));
    assertThat(told()).containsExactly("promise-due acknowledge");

    change(it -> it.answered(AnswerCode.ACKNOWLEDGE, UUID.randomUUID(), clock.instant(), days()));
    lookAt(FRIDAY_CLOSING);
    lookAt(NEXT_MONDAY_CLOSING);
    assertThat(told()).containsExactly("promise-due acknowledge", "promise-due answer");
  }

  @Test
  void remindNobodyOfWhatWasAnswered() {
    change(it -> it.answered(AnswerCode.REPLY, UUID.randomUUID(), clock.instant(), days()));

    lookAt(TUESDAY_CLOSING);
    lookAt(FRIDAY_CLOSING);

    assertThat(told()).isEmpty();
  }

  @Test
  void remindNobodyWhileItIsTheAuthorsTurn() {
    change(
        it -> {
          it.answered(AnswerCode.NEEDS_WORK, UUID.randomUUID(), clock.instant(), days());
          it.waitForItsAuthors(unit.manager, clock.instant());
        });

    lookAt(MONDAY.plus(Duration.ofDays(200)));

    assertThat(told()).isEmpty();
  }

  @Test
  void openTheSecondDoorAndTellThoseAboveWhenTheOtherDeskIsSilentAsLong() {
    lookAt(WEDNESDAY_CLOSING.plusSeconds(1));
    lookAt(NEXT_MONDAY_CLOSING.plusSeconds(1));
    assertThat(told())
        .containsExactly(
            "promise-lapsed acknowledge",
            "promise-lapsed answer",
            "second-door-opened " + unit.headOffice);

    Instant asLong = Instant.parse("2026-01-19T17:00:00Z");
    lookAt(asLong.minusSeconds(1));
    assertThat(told()).hasSize(3);
    lookAt(asLong);
    lookAt(asLong.plusSeconds(30));

    assertThat(told()).hasSize(4).last().isEqualTo("promise-escalated answer");
  }

  @Test
  void tellThoseAboveNothingWhenTheOtherDeskAnswers() {
    lookAt(NEXT_MONDAY_CLOSING.plusSeconds(1));
    change(it -> it.answered(AnswerCode.REPLY, UUID.randomUUID(), clock.instant(), days()));

    lookAt(Instant.parse("2026-01-20T09:00:00Z"));

    assertThat(told()).noneMatch(told -> told.startsWith("promise-escalated"));
  }

  @ParameterizedTest
  @CsvSource({
    // The clocks go forward, then back, over the weekend before the due day.
    "Europe/Berlin, 2026-03-26T09:00:00Z, 2026-03-27T16:00:00Z, 2026-03-30T15:00:00Z",
    "Europe/Berlin, 2026-10-22T09:00:00Z, 2026-10-23T15:00:00Z, 2026-10-26T16:00:00Z",
    "Pacific/Auckland, 2026-04-01T22:00:00Z, 2026-04-03T04:00:00Z, 2026-04-06T05:00:00Z",
    "Africa/Accra, 2026-03-26T09:00:00Z, 2026-03-27T17:00:00Z, 2026-03-30T17:00:00Z"
  })
  void keepTheLocalHourWhereClocksChange(String zone, Instant sent, Instant reminded, Instant due) {
    sql.update("update work_calendar set time_zone = ?", zone);
    Proposal there =
        ProposalFixtures.aProposalSentAt(
            sent,
            calendar.promiseAt(unit.counter, Optional.empty(), sent),
            unit.clerks.getFirst(),
            unit.counter);
    database.inTransaction(entities -> inTables(entities).add(there));
    sql.update("update proposal set next_due = null, state = 'withdrawn' where id = ?", proposal);

    lookAt(reminded.minusSeconds(1));
    assertThat(told()).isEmpty();
    lookAt(reminded);
    lookAt(due);
    assertThat(told()).containsExactly("promise-due acknowledge");
    lookAt(due.plusSeconds(1));
    assertThat(told()).containsExactly("promise-due acknowledge", "promise-lapsed acknowledge");
  }

  @Test
  void catchUpAfterAnOutageOfWeeksWithTheGravestAlone() {
    lookAt(MONDAY.plus(Duration.ofDays(60)));
    lookAt(MONDAY.plus(Duration.ofDays(60)).plusSeconds(30));

    assertThat(told())
        .containsExactly(
            "promise-lapsed decide",
            "second-door-opened " + unit.headOffice,
            "promise-escalated decide");
  }

  @Test
  void tellNothingTwiceWhenTheClockIsSetBackwards() {
    lookAt(TUESDAY_CLOSING);
    lookAt(WEDNESDAY_CLOSING.plusSeconds(1));
    List<String> before = told();

    lookAt(MONDAY);
    lookAt(TUESDAY_CLOSING);
    lookAt(WEDNESDAY_CLOSING.plusSeconds(1));

    assertThat(told()).isEqualTo(before);
  }

  @Test
  void bringBackWhatWasParkedOnceAlsoWhenTheClockIsSetBackwards() {
    change(
        it -> {
          it.answered(AnswerCode.PARK, UUID.randomUUID(), clock.instant(), days());
          it.comeBackOn(LocalDate.of(2026, 3, 2));
        });

    lookAt(Instant.parse("2026-03-02T00:00:00Z"));
    lookAt(Instant.parse("2026-02-27T00:00:00Z"));
    lookAt(Instant.parse("2026-03-02T00:00:30Z"));

    assertThat(told().stream().filter("reopened"::equals)).hasSize(1);
  }

  @Test
  void tellOnceWhenTwoLookAtTheSameMoment() throws Exception {
    List<UUID> more = Stream.generate(this::sent).limit(20).toList();
    clock.moveTo(TUESDAY_CLOSING);
    race();
    clock.moveTo(NEXT_MONDAY_CLOSING.plusSeconds(1));
    race();
    watches.look();

    for (UUID id : Stream.concat(Stream.of(proposal), more.stream()).toList()) {
      assertThat(journal.stream().filter(it -> it.subjectId().equals(id)).map(Event::type))
          .containsExactly("promise-due", "promise-lapsed", "second-door-opened");
    }
  }

  private void race() throws InterruptedException {
    CyclicBarrier start = new CyclicBarrier(2);
    Runnable look =
        () -> {
          try {
            start.await();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          watches.look();
        };
    Thread other = new Thread(look);
    other.start();
    look.run();
    other.join();
  }

  private void lookAt(Instant moment) {
    clock.moveTo(moment);
    watches.look();
  }

  private List<String> told() {
    return journal.stream()
        .map(
            it ->
                (it.type()
                        + " "
                        + it.facts()
                            .getOrDefault("which", it.facts().getOrDefault("secondDoor", "")))
                    .strip())
        .toList();
  }

  private WorkingCalendar days() {
    return ProposalFixtures.CALENDAR;
  }

  private UUID sent() {
    Proposal sent = aSubmittedProposal(unit.clerks.getFirst(), unit.counter);
    database.inTransaction(entities -> inTables(entities).add(sent));
    return sent.id();
  }

  private void change(Consumer<Proposal> change) {
    database.inTransaction(
        entities -> change.accept(inTables(entities).find(proposal).orElseThrow()));
  }
}

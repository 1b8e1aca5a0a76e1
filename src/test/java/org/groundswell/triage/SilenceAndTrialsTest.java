package org.groundswell.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.inTables;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.Slugged;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.storage.Sql;
import org.junit.jupiter.api.Test;

/** Where silence is consent, and when the last day of a trial is over: once, from the tables. */
class SilenceAndTrialsTest extends OnEachDatabase {

  private static final Instant DUE = MONDAY.plus(Duration.ofDays(14));
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 2, 2);

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final List<Event> journal = new ArrayList<>();
  private final Watches watches =
      new Watches(
          new OneTransactionEach(database, unit, clock, journal::add),
          new FallingDue(new AgencyCalendar(unit.directory(), sql), sql),
          unit.directory(),
          sql,
          clock);

  SilenceAndTrialsTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void whoAskedMayGoAheadWhenNobodyHasAnswered() {
    UUID asked = asked();

    lookAt(DUE.minusSeconds(1));
    assertThat(state(asked)).isEqualTo(State.SUBMITTED);
    lookAt(DUE);
    lookAt(DUE.plusSeconds(30));

    assertThat(state(asked)).isEqualTo(State.ENDORSED);
    assertThat(told("consented")).isOne();
    look(
        asked,
        it -> {
          assertThat(it.owner()).contains(it.firstAuthor());
          assertThat(it.promise().orElseThrow().answer().keptAt()).isEmpty();
        });
  }

  @Test
  void aReceiptIsNoAnswerAndAReplyIsOne() {
    UUID received = asked();
    UUID replied = asked();
    answer(received, AnswerCode.ACKNOWLEDGE);
    answer(replied, AnswerCode.REPLY);

    lookAt(DUE);

    assertThat(state(received)).isEqualTo(State.ENDORSED);
    assertThat(state(replied)).isEqualTo(State.IN_REVIEW);
  }

  @Test
  void whatWasTakenBackIsConsentedToByNobody() {
    UUID asked = asked();
    look(asked, it -> ProposalFixtures.withdraw(it, clock.instant()));

    lookAt(DUE);

    assertThat(state(asked)).isEqualTo(State.WITHDRAWN);
    assertThat(told("consented")).isZero();
  }

  @Test
  void theEndOfATrialIsToldOnceAfterItsLastDay() {
    UUID tried = tried();

    lookAt(Instant.parse("2026-02-02T22:00:00Z"));
    assertThat(told("trial-ended")).isZero();
    lookAt(Instant.parse("2026-02-03T09:00:00Z"));
    lookAt(Instant.parse("2026-02-04T09:00:00Z"));

    assertThat(told("trial-ended")).isOne();
    assertThat(state(tried)).isEqualTo(State.TRIAL);
  }

  private void lookAt(Instant moment) {
    clock.moveTo(moment);
    watches.look();
  }

  private long told(String type) {
    return journal.stream().filter(it -> it.type().equals(type)).count();
  }

  private UUID asked() {
    return kept(ProposalFixtures.consentedAt(DUE, unit.clerks.getFirst(), unit.counter));
  }

  private UUID tried() {
    return kept(ProposalFixtures.aTrial(LAST_DAY, unit.clerks.getFirst(), unit.counter));
  }

  private UUID kept(Proposal proposal) {
    ProposalFixtures.keep(database, proposal);
    return proposal.id();
  }

  private State state(UUID id) {
    return sql.first(
            "select state from proposal where id = ?",
            row -> Slugged.of(State.class, row.text("state")),
            id)
        .orElseThrow();
  }

  private void answer(UUID id, AnswerCode code) {
    look(
        id, it -> it.answered(code, UUID.randomUUID(), clock.instant(), ProposalFixtures.CALENDAR));
  }

  private void look(UUID id, Consumer<Proposal> change) {
    database.inTransaction(entities -> change.accept(inTables(entities).find(id).orElseThrow()));
  }
}

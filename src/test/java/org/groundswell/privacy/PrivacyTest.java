package org.groundswell.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryTables;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.privacy.RetentionOutlook.Item;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Pens;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.rights.Role;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;

class PrivacyTest extends OnEachDatabase {

  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final DataSource source = database.dataSource();
  private final Sql sql = new Sql(source);
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final Directory directory = DirectoryTables.on(source, clock).directory();
  private final List<Event> journal = new ArrayList<>();
  private final Erasing erasing =
      new Erasing(
          Pens.NONE,
          directory,
          journal::add,
          sql,
          new Ids(clock, new Random(1)),
          clock,
          "A former colleague");
  private final Retention retention = new Retention(directory, journal::add, sql, clock);
  private final UUID leaver = unit.clerks.getFirst();
  private final Asker administrator =
      new Asker(
          unit.director,
          unit.headOffice,
          Set.of(Role.STAFF, Role.ADMINISTRATOR),
          Set.of(),
          Set.of(),
          Set.of());

  PrivacyTest(Database.Kind kind) {
    super(kind);
  }

  private void leaves() {
    sql.update("update person set left_on = ? where id = ?", LocalDate.of(2026, 5, 1), leaver);
  }

  private void comments() {
    UUID proposal = UUID.randomUUID();
    sql.update(
        "insert into proposal (id, title, problem, state, decision_right, visibility, hidden,"
            + " first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at, supports,"
            + " comments, endorsements, external_supports, version) values (?, 'Lamps', 'It is"
            + " dark', 'submitted', 'ask', 'agency', false, ?, ?, ?, 1, ?, ?, 0, 0, 0, 0, 0)",
        proposal,
        leaver,
        unit.counter,
        unit.counter,
        NOW,
        NOW);
    sql.update(
        "insert into proposal_author (proposal_id, person_id, position) values (?, ?, 0)",
        proposal,
        leaver);
    sql.update(
        "insert into comment (id, proposal_id, author_id, text, at, version)"
            + " values (?, ?, ?, 'I saw it', ?, 0)",
        UUID.randomUUID(),
        proposal,
        leaver,
        NOW);
    sql.update(
        "insert into sign_in_session (token_hash, person_id, transport, created_at, expires_at)"
            + " values ('abc', ?, 'cookie', ?, ?)",
        leaver,
        NOW,
        NOW);
  }

  @Test
  void anExportHasWhateverTableRefersToThePerson() {
    comments();

    var held = new PersonalRecords(Pens.NONE, sql).of(leaver);

    assertThat(held).containsKeys("person", "proposal", "comment", "proposal_author");
    assertThat(held.get("comment").getFirst()).containsEntry("text", "I saw it");
    assertThat(held.get("sign_in_session").getFirst()).doesNotContainKey("token_hash");
  }

  @Test
  void everyColumnNamedLikeAPersonIsFoundByTheExport() {
    assertThat(new PersonalRecords(Pens.NONE, sql).columns())
        .containsKeys(
            "proposal", "comment", "answer", "endorsement", "notice", "author_opening", "unit_post")
        .hasSizeGreaterThan(18);
  }

  @Test
  void anExportOfOneHasNothingOfAnother() {
    comments();

    assertThat(new PersonalRecords(Pens.NONE, sql).of(unit.clerks.get(1)))
        .containsOnlyKeys("person");
  }

  @Test
  void whoIsStillHereKeepsTheirName() {
    assertThatThrownBy(() -> erasing.ask(administrator, leaver))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.reason()).isEqualTo(PrivacyRefusal.STILL_HERE));
  }

  @Test
  void onlyAnAdministratorErases() {
    leaves();

    assertThatThrownBy(() -> erasing.ask(unit.as(unit.manager), leaver))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> assertThat(no.reason()).isEqualTo(RightsRefusal.ONLY_ADMINISTRATORS));
  }

  @Test
  void theFirstStepChangesNothing() {
    leaves();

    erasing.ask(administrator, leaver);

    assertThat(directory.person(leaver).orElseThrow().name()).startsWith("Ama");
    assertThat(journal).isEmpty();
  }

  @Test
  void theSecondTakesTheNameAndLeavesTheRecord() {
    comments();
    leaves();

    erasing.confirm(administrator, erasing.ask(administrator, leaver).id());

    assertThat(directory.person(leaver).orElseThrow().name()).isEqualTo("A former colleague");
    var held = new PersonalRecords(Pens.NONE, sql).of(leaver);
    assertThat(held).containsKeys("proposal", "comment").doesNotContainKey("sign_in_session");
    assertThat(held.toString()).doesNotContain("Ama");
    assertThat(journal).extracting(Event::type).containsExactly("name-erased", "erased");
    assertThat(journal.toString()).doesNotContain("Ama");
  }

  @Test
  void nobodyIsErasedTwice() {
    leaves();
    UUID asked = erasing.ask(administrator, leaver).id();
    erasing.confirm(administrator, asked);

    assertThatThrownBy(() -> erasing.confirm(administrator, asked)).isInstanceOf(Refusal.class);
  }

  @Test
  void whatIsOldIsThrownAwayAndWhatIsNotStays() {
    comments();
    sql.update("update sign_in_session set expires_at = ?", NOW.minusSeconds(3 * 86_400));

    assertThat(retention.throwAway()).containsEntry("sessions", 1).containsEntry("notices", 0);
    assertThat(sql.list("select 1 from proposal", row -> 1)).hasSize(1);
  }

  @Test
  void theOutlookCountsWhatTheNextRunThrowsAwayAndTellsWhatTheLastOneDid() {
    comments();
    sql.update("update sign_in_session set expires_at = ?", NOW.minus(Duration.ofDays(3)));

    assertThat(retention.outlook(retention.days()))
        .extracting(Item::name, Item::days, Item::due, Item::lastRunAt)
        .containsExactly(
            tuple("notices", 365, 0L, null),
            tuple("sessions", 1, 1L, null),
            tuple("openings", 1095, 0L, null));
    assertThat(retention.outlook(Map.of("notices", 365, "sessions", 4, "openings", 1095)))
        .extracting(Item::due)
        .as("if they were kept for longer")
        .containsExactly(0L, 0L, 0L);

    retention.throwAway();
    retention.throwAway();

    assertThat(retention.outlook(retention.days()))
        .extracting(Item::due, Item::lastRunAt, Item::lastGone)
        .containsOnly(tuple(0L, NOW, 0));
  }

  @Test
  void howLongThingsAreKeptIsChangedWithAnEntryInTheJournalAndOnlyThen() {
    retention.keep(unit.director, Map.of("notices", 40));
    retention.keep(unit.director, Map.of("notices", 40));

    assertThat(retention.days()).containsEntry("notices", 40).containsEntry("sessions", 1);
    assertThat(journal).extracting(Event::type).containsExactly("retention-changed");
    assertThat(journal.getFirst().facts()).containsEntry("notices", "40");
    assertThat(journal.getFirst().actor()).isEqualTo(unit.director);
  }

  @Test
  void theRecordOfErasuresNamesWhoWaitsAndNobodyWhoWasErased() {
    leaves();
    UUID asked = erasing.ask(administrator, leaver).id();
    Erasures erasures = new Erasures(directory, sql, clock);
    assertThat(erasures.all()).singleElement().returns("waiting", ErasureRecord::state);
    assertThat(erasures.all().getFirst().name()).startsWith("Ama");

    erasing.confirm(administrator, asked);

    assertThat(erasures.all())
        .singleElement()
        .returns("done", ErasureRecord::state)
        .returns(null, ErasureRecord::name)
        .returns(leaver, ErasureRecord::person)
        .returns(NOW, ErasureRecord::doneAt);
  }

  @Test
  void whatWasAskedAndNotConfirmedWithinADayHasLapsed() {
    leaves();
    erasing.ask(administrator, leaver);
    Clock later = Clock.offset(clock, Erasing.TO_CONFIRM);

    assertThat(new Erasures(directory, sql, later).all())
        .singleElement()
        .returns("lapsed", ErasureRecord::state)
        .returns(null, ErasureRecord::name);
  }
}

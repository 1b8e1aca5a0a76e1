package org.groundswell.decisionright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Role;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.theme.Themes;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;

/** How the catalogue is written, on both databases. */
class KeepingTest extends OnEachDatabase {

  private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final Catalogue catalogue = new Catalogue(sql, unit.directory());
  private final List<Event> journal = new ArrayList<>();
  private final Keeping keeping =
      new Keeping(
          catalogue,
          new Themes(sql),
          unit.directory(),
          sql,
          new Ids(clock, new Random(3)),
          journal::add,
          clock);

  KeepingTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void aManagerWritesForTheirUnitAndForThoseBelowIt() {
    keeping.write(unit.as(unit.manager), draft(unit.counter, DecisionRight.TRY, 30));
    keeping.write(unit.as(unit.director), draft(unit.archive, DecisionRight.ASK, null));

    assertThat(catalogue.current()).hasSize(2);
    assertThat(journal).extracting(Event::type).containsExactly("written", "written");
    assertThat(journal.toString()).doesNotContain("Head of unit", "tea money");
  }

  @Test
  void nobodyElseWritesThere() {
    for (UUID other : List.of(unit.archivist, unit.clerks.get(0))) {
      assertThatThrownBy(
              () -> keeping.write(unit.as(other), draft(unit.counter, DecisionRight.ASK, null)))
          .satisfies(refused("only-who-runs-the-unit"));
    }
    assertThatThrownBy(
            () ->
                keeping.write(
                    unit.as(unit.manager), draft(unit.headOffice, DecisionRight.ASK, null)))
        .satisfies(refused("only-who-runs-the-unit"));
  }

  @Test
  void anAdministratorWritesEverywhere() {
    keeping.write(administrator(), draft(unit.archive, DecisionRight.GO, null));

    assertThat(catalogue.applying(unit.archive, Set.of(), null)).isPresent();
    assertThat(catalogue.applying(unit.counter, Set.of(), null)).isEmpty();
  }

  @Test
  void noUnitIsAllowedMoreThanTheLevelAbove() {
    keeping.write(unit.as(unit.director), draft(unit.headOffice, DecisionRight.TRY, 30));

    assertThatThrownBy(() -> write(DecisionRight.GO, null)).satisfies(refused("more-than-above"));
    assertThatThrownBy(() -> write(DecisionRight.TRY, 31)).satisfies(refused("more-than-above"));
    assertThatThrownBy(() -> write(DecisionRight.TRY, null)).satisfies(refused("more-than-above"));
    RightEntry fitting = write(DecisionRight.TRY, 30);
    assertThatThrownBy(
            () ->
                keeping.rewrite(
                    unit.as(unit.manager),
                    fitting.id(),
                    draft(unit.counter, DecisionRight.GO, null),
                    version -> {}))
        .satisfies(refused("more-than-above"));
  }

  @Test
  void everyVersionStaysReadable() {
    RightEntry first = write(DecisionRight.GO, null);

    keeping.rewrite(
        unit.as(unit.manager), first.id(), draft(unit.counter, DecisionRight.ASK, null), v -> {});
    RightEntry ended = keeping.end(unit.as(unit.manager), first.id(), v -> {});

    assertThat(ended.ended()).isTrue();
    assertThat(catalogue.versions(first.id()))
        .extracting(RightEntry::version, RightEntry::right)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3L, DecisionRight.ASK),
            org.assertj.core.groups.Tuple.tuple(2L, DecisionRight.ASK),
            org.assertj.core.groups.Tuple.tuple(1L, DecisionRight.GO));
    assertThat(catalogue.version(first.id(), 1)).contains(first);
    assertThat(catalogue.current()).isEmpty();
    assertThat(journal).extracting(Event::type).containsExactly("written", "rewritten", "ended");
    assertThatThrownBy(() -> keeping.end(unit.as(unit.manager), first.id(), v -> {}))
        .satisfies(refused("decision-right-ended"));
  }

  @Test
  void oneEntrySpeaksForAPlace() {
    RightEntry first = write(DecisionRight.ASK, null);

    assertThatThrownBy(() -> write(DecisionRight.NO, null))
        .satisfies(refused("decision-right-taken"));
    keeping.end(unit.as(unit.manager), first.id(), v -> {});
    assertThat(write(DecisionRight.NO, null).id()).isNotEqualTo(first.id());
  }

  @Test
  void silenceSaysSomethingOnlyToWhoAsksAndNotSoonerThanAbove() {
    assertThatThrownBy(
            () -> keeping.write(administrator(), silent(unit.counter, DecisionRight.TRY, 10)))
        .isInstanceOf(InvalidInput.class);

    keeping.write(administrator(), silent(unit.headOffice, DecisionRight.ASK, 10));
    assertThatThrownBy(
            () -> keeping.write(administrator(), silent(unit.counter, DecisionRight.ASK, 9)))
        .satisfies(refused("more-than-above"));
    RightEntry same = keeping.write(administrator(), silent(unit.counter, DecisionRight.ASK, 10));
    assertThat(same.silence()).isEqualTo(10);
  }

  @Test
  void onlyWhatIsDoneAndSeenByAllBecomesAPractice() {
    UUID running = proposal("in-delivery", "agency");
    UUID ofAUnit = proposal("completed", "unit");
    UUID proven = proposal("completed", "agency");

    for (UUID none : List.of(running, ofAUnit, UUID.randomUUID())) {
      assertThatThrownBy(() -> keeping.write(administrator(), practice(unit.headOffice, none)))
          .isInstanceOf(InvalidInput.class);
    }
    RightEntry written = keeping.write(administrator(), practice(unit.headOffice, proven));
    assertThat(written.practice()).isEqualTo(proven);
    assertThat(catalogue.applying(unit.counter, Set.of(), proven)).contains(written);
    assertThat(catalogue.applying(unit.counter, Set.of(), null)).isEmpty();
    assertThatThrownBy(() -> keeping.write(administrator(), practice(unit.headOffice, proven)))
        .satisfies(refused("decision-right-taken"));
  }

  private UUID proposal(String state, String visibility) {
    UUID id = UUID.randomUUID();
    sql.update(
        "insert into proposal (id, title, problem, solution, state, decision_right, visibility,"
            + " hidden, first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at,"
            + " supports, comments, endorsements, external_supports, version) values (?, 'Shelf',"
            + " 'None', 'One', ?, 'ask', ?, false, ?, ?, ?, 1, ?, ?, 0, 0, 0, 0, 1)",
        id,
        state,
        visibility,
        unit.clerks.getFirst(),
        unit.counter,
        unit.counter,
        Instant.EPOCH,
        Instant.EPOCH);
    return id;
  }

  @Test
  void whatItNamesHasToExist() {
    RightDraft nowhere = draft(UUID.randomUUID(), DecisionRight.ASK, null);
    RightDraft noTheme =
        new RightDraft(
            unit.counter,
            UUID.randomUUID(),
            null,
            DecisionRight.ASK,
            "Head",
            null,
            null,
            null,
            null,
            null,
            null);

    assertThatThrownBy(() -> keeping.write(administrator(), nowhere))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> keeping.write(administrator(), noTheme))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> catalogue.versions(UUID.randomUUID()))
        .satisfies(refused("no-such-decision-right"));
  }

  private RightEntry write(DecisionRight right, Integer days) {
    return keeping.write(unit.as(unit.manager), draft(unit.counter, right, days));
  }

  private static RightDraft draft(UUID unit, DecisionRight right, Integer days) {
    return new RightDraft(
        unit,
        null,
        null,
        right,
        "Head of unit",
        "tea money",
        days,
        null,
        "inside",
        "a shelf",
        null);
  }

  private static RightDraft silent(UUID unit, DecisionRight right, Integer silence) {
    return new RightDraft(
        unit, null, null, right, "Head of unit", null, null, silence, null, null, null);
  }

  private static RightDraft practice(UUID unit, UUID proposal) {
    return new RightDraft(
        unit, null, proposal, DecisionRight.GO, "Head of unit", null, null, null, null, null, null);
  }

  private static Asker administrator() {
    return new Asker(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Set.of(Role.ADMINISTRATOR),
        Set.of(),
        Set.of(),
        Set.of());
  }

  private static Consumer<Throwable> refused(String slug) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.reason().slug()).isEqualTo(slug));
  }
}

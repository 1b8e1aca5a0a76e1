package org.groundswell.reading.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.reading.scorecard.ScorecardFixtures.aScorecard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Asker;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingScorecardsTest extends OnEachDatabase {

  private static final LongConsumer ANY = version -> {};

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final List<Event> journal = new ArrayList<>();
  private final Scorecards scorecards = new Scorecards(sql);
  private final KeepingScorecards keeping =
      ScorecardFixtures.keeping(sql, journal::add, new Ids(clock, new Random(5)), clock);
  private final Asker facilitator = unit.asFacilitator(unit.archivist);

  KeepingScorecardsTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void withoutOneThereIsNothingToReadBy() {
    assertThat(scorecards.applyingTo(Optional.empty())).isEmpty();
  }

  @Test
  void theAgencysCountsForEverythingAndTheJournalTells() {
    publish(Scorecard.AGENCY, aScorecard(true));

    Scorecard card = scorecards.applyingTo(Optional.of(UUID.randomUUID())).orElseThrow();
    assertThat(card.number()).isEqualTo(1);
    assertThat(card.outsider()).isTrue();
    assertThat(card.criteria()).isEqualTo(aScorecard(true).criteria());
    assertThat(journal.getLast().type()).isEqualTo("scorecard-published");
    assertThat(journal.getLast().facts())
        .containsEntry("owner", "agency")
        .containsEntry("criteria", "2");
  }

  @Test
  void aCampaignsCountsBeforeTheAgencys() {
    UUID campaign = campaign();
    publish(Scorecard.AGENCY, aScorecard(false));
    publish(campaign.toString(), aScorecard(true));

    assertThat(scorecards.applyingTo(Optional.of(campaign)).orElseThrow().outsider()).isTrue();
    assertThat(scorecards.applyingTo(Optional.empty()).orElseThrow().outsider()).isFalse();

    publish(campaign.toString(), new ScorecardDraft(5, true, List.of()));
    assertThat(scorecards.applyingTo(Optional.of(campaign)).orElseThrow().owner())
        .isEqualTo(Scorecard.AGENCY);
  }

  @Test
  void aVersionStaysAsItWas() {
    UUID first = publish(Scorecard.AGENCY, aScorecard(true));
    publish(Scorecard.AGENCY, new ScorecardDraft(3, false, aScorecard(false).criteria()));

    assertThat(scorecards.version(first).orElseThrow().steps()).isEqualTo(5);
    assertThat(scorecards.applyingTo(Optional.empty()).orElseThrow().steps()).isEqualTo(3);
  }

  @Test
  void whoSawAnotherVersionIsToldSo() {
    publish(Scorecard.AGENCY, aScorecard(true));

    refuses(
        WebRefusal.CHANGED_MEANWHILE,
        () ->
            keeping.publish(
                facilitator,
                Scorecard.AGENCY,
                aScorecard(false),
                version -> {
                  assertThat(version).isEqualTo(1);
                  throw new Refusal(WebRefusal.CHANGED_MEANWHILE);
                }));
    assertThat(scorecards.number(Scorecard.AGENCY)).isEqualTo(1);
  }

  @Test
  void onlyFacilitatorsDoAndOnlyForCampaignsThatThereAre() {
    refuses(
        RightsRefusal.ONLY_FACILITATORS,
        () -> keeping.publish(unit.as(unit.manager), Scorecard.AGENCY, aScorecard(true), ANY));
    refuses(
        ScorecardRefusal.NO_SUCH_SCORECARD,
        () -> publish(UUID.randomUUID().toString(), aScorecard(true)));
    refuses(ScorecardRefusal.NO_SUCH_SCORECARD, () -> publish("nonsense", aScorecard(true)));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 10})
  void thereAreFourScales(int steps) {
    publish(Scorecard.AGENCY, new ScorecardDraft(steps, true, aScorecard(true).criteria()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 6, 11})
  void andNoOthers(int steps) {
    invalid(new ScorecardDraft(steps, true, aScorecard(true).criteria()));
  }

  @Test
  void oneCriterionIsTooFewAndNoTwoHaveTheSameName() {
    Criterion one = new Criterion("Helps people", null, 5, false);
    Criterion same = new Criterion(" helps PEOPLE ", null, 1, false);

    invalid(new ScorecardDraft(5, true, List.of(one)));
    invalid(new ScorecardDraft(5, true, List.of(one, same)));
    invalid(new ScorecardDraft(5, true, Collections.nCopies(8, one)));
  }

  private UUID publish(String owner, ScorecardDraft draft) {
    return keeping.publish(facilitator, owner, draft, ANY);
  }

  private UUID campaign() {
    UUID id = ProposalFixtures.someId();
    sql.update(
        "insert into campaign (id, slug, title, opens_on, external) values (?, 'c', 'C', ?, false)",
        id,
        unit.directory().today());
    return id;
  }

  private void invalid(ScorecardDraft draft) {
    assertThatThrownBy(() -> publish(Scorecard.AGENCY, draft)).isInstanceOf(InvalidInput.class);
  }
}

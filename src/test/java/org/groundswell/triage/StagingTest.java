package org.groundswell.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;
import static org.groundswell.stage.StageFixtures.aNew;
import static org.groundswell.stage.StageFixtures.aVersion;
import static org.groundswell.stage.StageFixtures.goingOn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Asker;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.stage.Publishing;
import org.groundswell.stage.Scheme;
import org.groundswell.stage.Stage;
import org.groundswell.stage.StageDraft;
import org.groundswell.stage.StageFixtures;
import org.groundswell.stage.StageRefusal;
import org.groundswell.stage.Stages;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StagingTest extends OnEachDatabase {

  private final MovableClock clock = new MovableClock(MONDAY.minus(Duration.ofDays(30)));
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final List<Event> journal = new ArrayList<>();
  private final Stages stages = new Stages(sql);
  private final Ids ids = new Ids(clock, new Random(5));
  private final Publishing publishing = StageFixtures.publishing(sql, journal::add, ids, clock);
  private final Staging staging = new Staging(proposals, stages, sql, journal::add, clock);
  private final Restaging restaging = new Restaging(stages, sql, journal::add, ids);
  private final Asker facilitator = unit.asFacilitator(unit.archivist);
  private final Asker desk = unit.as(unit.manager);

  private String look;
  private String committee;

  StagingTest(Database.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void theAgencyHasTwoStagesOfReview() {
    publish(
        0,
        aNew("A look", State.IN_REVIEW),
        aNew("The committee", State.IN_REVIEW),
        aNew("Being done", State.IN_DELIVERY));
    List<Stage> first = stages.scheme().current().orElseThrow().stages();
    look = first.get(0).slug();
    committee = first.get(1).slug();
    clock.moveTo(MONDAY);
  }

  @Test
  void theDeskMovesAProposalAndTheJournalTells() {
    Proposal proposal = inReview();

    staging.move(desk, proposal.id(), committee, version -> {});

    assertThat(stageOf(proposal)).isEqualTo(committee);
    assertThat(journal.getLast().type()).isEqualTo("stage-moved");
    assertThat(journal.getLast().facts()).containsEntry("stage", committee);
  }

  @Test
  void neitherAColleagueNorItsAuthorDoes() {
    Proposal proposal = inReview();

    refuses(
        RightsRefusal.NOT_YOUR_DELIVERY,
        () -> staging.move(unit.as(unit.clerks.get(1)), proposal.id(), committee, version -> {}));
    refuses(
        RightsRefusal.NOT_YOUR_DELIVERY,
        () -> staging.move(unit.as(unit.clerks.get(0)), proposal.id(), committee, version -> {}));
  }

  @Test
  void onlyAnAnswerChangesTheState() {
    Proposal proposal = inReview();
    String doing = stages.scheme().current().orElseThrow().stages().get(2).slug();

    refuses(
        StageRefusal.STAGE_OF_ANOTHER_STATE,
        () -> staging.move(desk, proposal.id(), doing, version -> {}));
    assertThatThrownBy(() -> staging.move(desk, proposal.id(), "nowhere", version -> {}))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aStageThatIsTakenAwayStaysForWhatStandsAtIt() {
    Proposal proposal = inReview();
    staging.move(desk, proposal.id(), committee, version -> {});

    publish(1, goingOn(look, "Looking", State.IN_REVIEW));

    assertThat(stageOf(proposal)).isEqualTo(committee);
    staging.move(desk, proposal.id(), look, version -> {});
    assertThat(stageOf(proposal)).isEqualTo(look);
    assertThat(underWay()).containsExactly(0, 1, 0);
  }

  @Test
  void anExplicitStepTakesEverythingUnderWayToTheVersionInForce() {
    Proposal chosen = inReview();
    Proposal silent = inReview();
    Proposal ended = inReview();
    sql.update("update proposal set state = 'declined' where id = ?", ended.id());
    staging.move(desk, chosen.id(), committee, version -> {});
    publish(1, goingOn(look, "Looking", State.IN_REVIEW), aNew("Panel", State.IN_REVIEW));
    String panel = stages.scheme().current().orElseThrow().stages().get(1).slug();

    int moved = restaging.move(facilitator, 1, Map.of(committee, panel));

    assertThat(moved).isEqualTo(2);
    assertThat(stageOf(chosen)).isEqualTo(panel);
    assertThat(stageOf(silent)).isEqualTo(look);
    assertThat(underWay()).containsExactly(0, 0, 2);
    assertThat(journal.getLast().facts())
        .containsEntry("from", "1")
        .containsEntry("to", "2")
        .containsEntry("count", "2");
  }

  @Test
  void whatWasSentBeforeTheFirstVersionCanBeTakenToIt() {
    Proposal proposal = inReview();
    sql.update(
        "update proposal set submitted_at = ? where id = ?",
        MONDAY.minus(Duration.ofDays(100)),
        proposal.id());

    assertThat(underWay()).containsExactly(1, 0);
    assertThat(restaging.move(facilitator, 0, Map.of())).isEqualTo(1);
    assertThat(underWay()).containsExactly(0, 1);
  }

  @Test
  void nothingIsTakenToAnotherStateNorByAnybodyElseNorBackwards() {
    inReview();
    publish(1, aNew("Trying", State.TRIAL));
    String trying = stages.scheme().current().orElseThrow().stages().getFirst().slug();

    assertThatThrownBy(() -> restaging.move(facilitator, 1, Map.of(committee, trying)))
        .isInstanceOf(InvalidInput.class);
    refuses(RightsRefusal.ONLY_FACILITATORS, () -> restaging.move(desk, 1, Map.of()));
    refuses(StageRefusal.NO_SUCH_STAGE_VERSION, () -> restaging.move(facilitator, 2, Map.of()));
    refuses(StageRefusal.NO_SUCH_STAGE_VERSION, () -> restaging.move(facilitator, 7, Map.of()));
  }

  private void publish(int seen, StageDraft... drafts) {
    clock.moveTo(clock.instant().plusSeconds(60));
    publishing.publish(
        facilitator, aVersion(drafts), version -> assertThat(version).isEqualTo(seen));
  }

  private Proposal inReview() {
    Proposal proposal = aSubmittedProposal(unit.clerks.getFirst(), unit.counter);
    proposal.answered(
        AnswerCode.ACKNOWLEDGE, ProposalFixtures.someId(), MONDAY, ProposalFixtures.CALENDAR);
    proposals.add(proposal);
    sql.update(
        "insert into proposal (id, title, state, decision_right, visibility, hidden,"
            + " first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at,"
            + " submitted_at, supports, comments, endorsements, external_supports, version)"
            + " values (?, 'T', 'in-review', 'ask', 'agency', false, ?, ?, ?, 1, ?, ?, ?, 0, 0, 0,"
            + " 0, 1)",
        proposal.id(),
        unit.clerks.getFirst(),
        unit.counter,
        unit.counter,
        MONDAY,
        MONDAY,
        MONDAY);
    return proposal;
  }

  private String stageOf(Proposal proposal) {
    UUID id = proposal.id();
    return stages
        .scheme()
        .stageOf(
            new Scheme.Standing(
                State.IN_REVIEW,
                MONDAY,
                sql.first(
                    "select version, slug from proposal_stage where proposal_id = ?",
                    row -> new Scheme.Chosen((int) row.number("version"), row.text("slug")),
                    id)))
        .map(Stage::slug)
        .orElse("none");
  }

  private List<Integer> underWay() {
    return restaging.underWay().stream().map(Restaging.UnderWay::underWay).toList();
  }
}

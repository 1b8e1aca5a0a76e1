package org.groundswell.triage.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.DirectoryFixtures;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.PipelineRefusal;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.proposal.StoredProposals;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is answering just now, at a desk of a manager and a reviewer. */
class ClaimingTest extends OnEachDatabase {

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final ClaimFixtures desk = new ClaimFixtures(proposals, unit.directory(), sql, clock);
  private final UUID author = unit.clerks.get(0);
  private final UUID reviewer = unit.clerks.get(1);
  private final Proposal proposal = aSubmittedProposal(author, unit.counter);

  ClaimingTest(Database.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void somethingWaits() {
    unit.reviews(reviewer, unit.counter);
    proposals.add(proposal);
    database.inTransaction(entities -> StoredProposals.in(entities).add(proposal));
  }

  @Test
  void theOtherSeesWhoAnswersAndUntilWhen() {
    claim(unit.manager);

    assertThat(seenBy(reviewer))
        .singleElement()
        .satisfies(
            claim -> {
              assertThat(claim.proposal()).isEqualTo(proposal.id());
              assertThat(claim.by().id()).isEqualTo(unit.manager);
              assertThat(claim.until()).isEqualTo(MONDAY.plus(ClaimFixtures.LENGTH));
            });
    assertThat(desk.signals).containsExactly("claim " + proposal.id());
  }

  @Test
  void nobodyElseSeesIt() {
    claim(unit.manager);

    assertThat(seenBy(author)).isEmpty();
    assertThat(seenBy(unit.archivist)).isEmpty();
    assertThat(seenBy(unit.clerks.get(5))).isEmpty();
  }

  @Test
  void theSecondIsToldWhoAndUntilWhen() {
    claim(unit.manager);

    assertThatThrownBy(() -> claim(reviewer))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(ClaimRefusal.CLAIMED_BY_ANOTHER);
              assertThat(refusal.reason().status()).isEqualTo(409);
              assertThat(refusal.detail()).contains(unit.manager.toString(), "until 09:10");
            });
  }

  @Test
  void itEndsByItselfAtItsTimeAndNotBefore() {
    claim(unit.manager);

    clock.pass(ClaimFixtures.LENGTH.minusMillis(1));
    refuses(ClaimRefusal.CLAIMED_BY_ANOTHER, () -> claim(reviewer));
    clock.pass(Duration.ofMillis(1));

    assertThat(seenBy(reviewer)).isEmpty();
    claim(reviewer);
    assertThat(seenBy(unit.manager)).extracting(it -> it.by().id()).containsExactly(reviewer);
  }

  @Test
  void itIsRenewedByWhoeverHoldsIt() {
    claim(unit.manager);
    clock.pass(Duration.ofMinutes(9));

    claim(unit.manager);
    clock.pass(Duration.ofMinutes(9));

    assertThat(seenBy(reviewer))
        .singleElement()
        .satisfies(claim -> assertThat(claim.since()).isEqualTo(MONDAY));
  }

  @Test
  void itIsTakenOverByWhoeverSaysSo() {
    claim(unit.manager);
    clock.pass(Duration.ofMinutes(1));

    desk.claiming.claim(unit.as(reviewer), proposal.id(), true);

    assertThat(seenBy(unit.manager)).extracting(it -> it.by().id()).containsExactly(reviewer);
    assertThat(desk.signals).hasSize(2);
    refuses(ClaimRefusal.CLAIMED_BY_ANOTHER, () -> begin(unit.manager));
  }

  @Test
  void itIsReleasedByItsHolderAlone() {
    claim(unit.manager);

    desk.claiming.release(unit.as(reviewer), proposal.id());
    assertThat(seenBy(reviewer)).hasSize(1);
    desk.claiming.release(unit.as(unit.manager), proposal.id());

    assertThat(seenBy(reviewer)).isEmpty();
    assertThat(rows()).isZero();
  }

  @Test
  void nobodyClaimsWhatTheyCouldNotAnswer() {
    refuses(RightsRefusal.NOT_YOUR_DESK, () -> claim(author));
    refuses(RightsRefusal.NOT_YOUR_DESK, () -> claim(unit.archivist));
    refuses(
        RightsRefusal.NO_SUCH_PROPOSAL,
        () -> desk.claiming.claim(unit.as(unit.manager), ProposalFixtures.someId(), false));
    hide();
    refuses(RightsRefusal.NO_SUCH_PROPOSAL, () -> claim(unit.manager));
  }

  @Test
  void itEndsByItselfWhenTheProposalIsHidden() {
    claim(unit.manager);

    hide();

    assertThat(seenBy(reviewer)).isEmpty();
  }

  @Test
  void itEndsByItselfWhenTheProposalMoves() {
    claim(unit.manager);

    proposal.sendTo(unit.archive);

    assertThat(seenBy(unit.archivist)).isEmpty();
    assertThat(desk.live.on(proposal.facts())).isEmpty();
    refuses(RightsRefusal.NOT_YOUR_DESK, () -> claim(unit.manager));
  }

  @Test
  void itEndsByItselfWhenTheProposalIsDecided() {
    claim(unit.manager);

    proposal.answered(
        AnswerCode.DECLINE, ProposalFixtures.someId(), MONDAY, ProposalFixtures.CALENDAR);

    assertThat(seenBy(reviewer)).isEmpty();
    refuses(PipelineRefusal.STATE_SAYS_NO, () -> claim(reviewer));
  }

  @Test
  void itEndsByItselfWhenItsHolderLeavesTheDesk() {
    claim(reviewer);

    sql.update("delete from unit_post where person_id = ?", reviewer);
    ClaimFixtures later =
        new ClaimFixtures(proposals, DirectoryFixtures.reading(sql, clock), sql, clock);

    assertThat(later.live.on(proposal.facts())).isEmpty();
    later.oneAnswer.begin(unit.as(unit.manager), proposal.id(), version -> {});
  }

  @Test
  void itSurvivesWhateverIsNotInTheTable() {
    claim(unit.manager);

    ClaimFixtures afterARestart = new ClaimFixtures(proposals, unit.directory(), sql, clock);

    assertThat(afterARestart.live.on(proposal.facts())).isPresent();
  }

  @Test
  void anAnswerIsRefusedWhileSomebodyElseIsAboutToGiveOne() {
    claim(unit.manager);

    refuses(ClaimRefusal.CLAIMED_BY_ANOTHER, () -> begin(reviewer));
    begin(unit.manager);
    desk.oneAnswer.given(proposal.id());

    assertThat(rows()).isZero();
  }

  @Test
  void anAnswerNeedsNoClaim() {
    assertThat(begin(reviewer)).isEqualTo(proposal);
  }

  @Test
  void whoReadAnotherVersionIsToldWhoAnswered() {
    sql.update(
        "insert into answer (id, proposal_id, code, text, by_id, at)"
            + " values (?, ?, 'decline', 'Because.', ?, ?)",
        ProposalFixtures.someId(),
        proposal.id(),
        unit.manager,
        MONDAY);

    assertThatThrownBy(() -> desk.oneAnswer.begin(unit.as(reviewer), proposal.id(), this::changed))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(WebRefusal.CHANGED_MEANWHILE);
              assertThat(refusal.detail()).contains(unit.manager.toString(), "decline");
            });
  }

  @Test
  void whatHasEndedIsDeleted() {
    claim(unit.manager);

    clock.pass(ClaimFixtures.LENGTH);
    desk.claims.forgetEnded();

    assertThat(rows()).isZero();
  }

  private void changed(long version) {
    throw new Refusal(WebRefusal.CHANGED_MEANWHILE, "Load it again, then change it.");
  }

  private void hide() {
    sql.update("update proposal set hidden = true where id = ?", proposal.id());
    proposals.add(
        database.fromTransaction(
            entities -> StoredProposals.in(entities).find(proposal.id()).orElseThrow()));
  }

  private void claim(UUID person) {
    desk.claiming.claim(unit.as(person), proposal.id(), false);
  }

  private Proposal begin(UUID person) {
    return desk.oneAnswer.begin(unit.as(person), proposal.id(), version -> {});
  }

  private List<ClaimView> seenBy(UUID person) {
    return desk.live.at(unit.as(person).desks(), unit.as(person));
  }

  private long rows() {
    return sql.first("select count(*) as number from desk_claim", row -> row.number("number"))
        .orElseThrow();
  }
}

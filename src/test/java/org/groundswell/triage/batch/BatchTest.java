package org.groundswell.triage.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;
import static org.groundswell.proposal.ProposalFixtures.days;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryFixtures;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DeclineReason;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalRows;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.reading.ReadingRefusal;
import org.groundswell.reading.scorecard.Scorecard;
import org.groundswell.reading.scorecard.ScorecardFixtures;
import org.groundswell.rights.Askers;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.triage.AnswerDraft;
import org.groundswell.triage.Answering;
import org.groundswell.triage.GivenAnswers;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.WebRefusal;
import org.junit.jupiter.api.Test;

/** Many answers at once, at the desk of a small unit. */
class BatchTest extends OnEachDatabase {

  private static final String LONG_ENOUGH =
      "We looked at this with the counter staff and this is why.";

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final List<Event> journal = new ArrayList<>();
  private final Ids ids = new Ids(clock, new Random(5));
  private final Answering answering =
      GivenAnswers.answering(proposals, unit, sql, journal::add, clock);
  private final Preparing preparing = new Preparing(answering, sql, journal::add, ids, clock);
  private final Batches batches = new Batches(null, unit.directory(), sql);
  private final GivingPrepared giving =
      new GivingPrepared(answering, proposals, new Askers(unit.directory()), sql);
  private final Publishing publishing =
      new Publishing(
          giving, new Publishing.Beginning(batches, sql, journal::add, clock), sql, clock);

  BatchTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void likeCasesAreAnsweredEachByItself() {
    Proposal first = sent();
    Proposal second = sent();

    UUID batch = prepareAll(first, second);
    publish(batch);

    assertThat(outcomes(batch)).containsExactly("answered", "answered");
    assertThat(List.of(first, second)).extracting(Proposal::state).containsOnly(State.DECLINED);
    assertThat(journal)
        .extracting(Event::type)
        .containsExactly("answers-prepared", "batch-published", "answered", "answered");
  }

  @Test
  void whatIsPreparedTouchesNoProposalAndKeepsNoPromise() {
    Proposal proposal = sent();
    var promise = proposal.promise();

    prepare(proposal);

    assertThat(proposal.state()).isEqualTo(State.SUBMITTED);
    assertThat(proposal.promise()).isEqualTo(promise);
    clock.moveTo(days(8));
    assertThat(proposal.promise().orElseThrow().lapsedAt(clock.instant())).isPresent();
    assertThat(journal)
        .allSatisfy(event -> assertThat(event.subjectType()).isEqualTo("answer-batch"));
    assertThat(journal.toString()).doesNotContain(proposal.id().toString());
  }

  @Test
  void preparedAnswersOfOneDeskCollectInOneBatch() {
    UUID first = prepare(sent());
    UUID second = prepare(sent());
    publish(first);

    assertThat(second).isEqualTo(first);
    assertThat(prepare(sent())).isNotEqualTo(first);
  }

  @Test
  void oneAnswerIsPreparedForOneProposal() {
    Proposal proposal = sent();
    prepare(proposal);

    refuses(BatchRefusal.ALREADY_PREPARED, () -> prepare(proposal));
  }

  @Test
  void eachIsGivenOnceHoweverOftenItIsPublished() {
    UUID batch = prepareAll(sent(), sent(), sent());

    publish(batch);
    publish(batch);
    publishing.look();

    assertThat(journal).filteredOn(event -> event.type().equals("answered")).hasSize(3);
    assertThat(journal).filteredOn(event -> event.type().equals("batch-published")).hasSize(1);
  }

  @Test
  void whatWasInterruptedIsGoneOnWithByTheServerItself() {
    UUID batch = prepareAll(sent(), sent());
    sql.update(
        "update answer_batch set published_at = ?, published_by = ? where id = ?",
        clock.instant(),
        unit.manager,
        batch);
    publishing.look();
    assertThat(outcomes(batch)).containsOnlyNulls();

    clock.moveTo(MONDAY.plus(Duration.ofMinutes(2)));
    publishing.look();

    assertThat(outcomes(batch)).containsExactly("answered", "answered");
  }

  @Test
  void whatCannotBeGivenAnyMoreSaysWhyAndKeepsItsWords() {
    Proposal answered = sent();
    Proposal withdrawn = sent();
    Proposal moved = sent();
    Proposal fine = sent();
    UUID batch = prepareAll(answered, withdrawn, moved, fine);
    clock.moveTo(MONDAY.plusSeconds(60));
    answering.answer(
        unit.as(unit.manager), answered.id(), draft(AnswerCode.REPLY, "Well"), version -> {});
    ProposalRows.withdraw(withdrawn);
    moved.sendTo(unit.archive);

    publish(batch);

    assertThat(outcomes(batch))
        .containsExactly("answered-meanwhile", "state-says-no", "not-your-desk", "answered");
    assertThat(
            sql.list(
                "select text from answer_batch_item where batch_id = ? order by position",
                row -> row.text("text"),
                batch))
        .containsExactly(LONG_ENOUGH, LONG_ENOUGH, LONG_ENOUGH, null);
  }

  @Test
  void nothingIsDeclinedUnreadBecauseItIsOneOfMany() {
    UUID prepared = prepareAll(sent());
    ScorecardFixtures.keeping(sql, journal::add, new Ids(clock, new Random(3)), clock)
        .found(Scorecard.AGENCY, ScorecardFixtures.aScorecard(true));
    UUID unread = prepareAll(sent());

    publish(prepared);
    publish(unread);

    assertThat(outcomes(prepared)).containsExactly("not-read-elsewhere");
    assertThat(outcomes(unread)).containsExactly("not-read-elsewhere");
    refuses(ReadingRefusal.NOT_READ_ELSEWHERE, () -> prepare(sent()));
  }

  @Test
  void oneThatFailsByOurMistakeKeepsNoneOfTheOthers() {
    Proposal broken = sent();
    UUID batch = prepareAll(broken, sent());
    sql.update("update answer_batch_item set code = null where proposal_id = ?", broken.id());

    publish(batch);

    assertThat(outcomes(batch)).containsExactly(null, "answered");
  }

  @Test
  void anAcknowledgementInBetweenIsNoAnswer() {
    Proposal proposal = sent();
    UUID batch = prepareAll(proposal);
    clock.moveTo(MONDAY.plusSeconds(60));
    answering.answer(
        unit.as(unit.manager), proposal.id(), draft(AnswerCode.ACKNOWLEDGE, "Read"), version -> {});

    publish(batch);

    assertThat(outcomes(batch)).containsExactly("answered");
  }

  @Test
  void whoeverPreparedItGivesItAndNeedsTheRightThen() {
    Proposal proposal = sent();
    UUID batch = prepareAll(proposal);
    sql.update("delete from unit_post where person_id = ?", unit.manager);
    sql.update(
        "insert into unit_post (id, unit_id, person_id, kind) values (?, ?, ?, 'manager')",
        ids.next(),
        unit.counter,
        unit.clerks.get(4));
    Directory now = DirectoryFixtures.reading(sql, clock);
    Askers askers = new Askers(now);
    Publishing later =
        new Publishing(
            new GivingPrepared(answering, proposals, askers, sql),
            new Publishing.Beginning(new Batches(null, now, sql), sql, journal::add, clock),
            sql,
            clock);

    later.publish(askers.of(unit.clerks.get(4)).orElseThrow(), batch);

    assertThat(outcomes(batch)).containsExactly("not-your-desk");
    assertThat(proposal.state()).isEqualTo(State.SUBMITTED);
  }

  @Test
  void anItemThatIsNotTheAskersIsInTheBatchWithItsReason() {
    Proposal mine = sent();
    Proposal elsewhere = aSubmittedProposal(unit.clerks.getFirst(), unit.archive);
    known(elsewhere);

    UUID batch = prepareAll(mine, elsewhere);
    publish(batch);

    assertThat(outcomes(batch)).containsExactly("answered", "not-your-desk");
  }

  @Test
  void anItemThatChangedSinceItWasReadIsNotGiven() {
    Proposal proposal = sent();

    UUID batch =
        preparing.prepareAll(
            unit.as(unit.manager),
            new NewBatch(
                unit.counter,
                List.of(new NewBatch.Item(proposal.id(), proposal.version() + 1, decline()))));
    publish(batch);

    assertThat(outcomes(batch)).containsExactly(WebRefusal.CHANGED_MEANWHILE.slug());
  }

  @Test
  void nobodyElseKnowsOfIt() {
    UUID batch = prepareAll(sent());

    refuses(
        BatchRefusal.NO_SUCH_BATCH,
        () -> publishing.publish(unit.as(unit.clerks.getFirst()), batch));
    refuses(BatchRefusal.NO_SUCH_BATCH, () -> publishing.publish(unit.as(unit.archivist), batch));
    refuses(
        RightsRefusal.NOT_YOUR_DESK,
        () ->
            preparing.prepareAll(
                unit.as(unit.archivist), new NewBatch(unit.counter, List.of(item(sent())))));
  }

  @Test
  void anAnswerThatLacksSomethingIsRefusedAtItsPlaceAndNothingIsKept() {
    NewBatch.Item short_ = new NewBatch.Item(sent().id(), 0L, draft(AnswerCode.DECLINE, "No"));
    NewBatch.Item open =
        new NewBatch.Item(sent().id(), 0L, draft(AnswerCode.REPLY, "On [… a day], {author}"));

    assertThatThrownBy(() -> prepareItems(item(sent()), open))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(error -> error.pointer())
                    .containsExactly("/items/1/answer/text"));
    assertThatThrownBy(() -> prepareItems(item(sent()), short_))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(error -> error.pointer())
                    .contains("/items/1/answer/text", "/items/1/answer/reason"));
  }

  @Test
  void aProposalIsThereOnce() {
    Proposal proposal = sent();

    assertThatThrownBy(() -> prepareAll(proposal, proposal)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void theCollectingBatchHoldsAHundredAndNotOneMore() {
    List<Proposal> many = IntStream.range(0, NewBatch.MOST).mapToObj(any -> sent()).toList();
    many.forEach(this::prepare);

    refuses(BatchRefusal.BATCH_FULL, () -> prepare(sent()));
  }

  @Test
  void whatIsTakenOutIsItsWritersAgain() {
    Proposal proposal = sent();
    UUID batch = prepare(proposal);

    preparing.takeOut(unit.as(unit.manager), proposal.id());

    assertThat(outcomes(batch)).isEmpty();
    assertThat(
            sql.list(
                "select text from unsent_answer where person_id = ? and proposal_id = ?",
                row -> row.text("text"),
                unit.manager,
                proposal.id()))
        .containsExactly(LONG_ENOUGH);
    refuses(
        BatchRefusal.NOTHING_PREPARED,
        () -> preparing.takeOut(unit.as(unit.manager), proposal.id()));
  }

  @Test
  void aPublishedBatchIsForgottenAfterNinetyDays() {
    UUID batch = prepareAll(sent());
    publish(batch);
    clock.moveTo(MONDAY.plus(Duration.ofDays(Publishing.DAYS)).plusSeconds(1));

    publishing.look();

    assertThat(outcomes(batch)).isEmpty();
    refuses(BatchRefusal.NO_SUCH_BATCH, () -> publish(batch));
  }

  private UUID prepareAll(Proposal... wanted) {
    return prepareItems(
        List.of(wanted).stream().map(BatchTest::item).toArray(NewBatch.Item[]::new));
  }

  private UUID prepareItems(NewBatch.Item... items) {
    return preparing.prepareAll(unit.as(unit.manager), new NewBatch(unit.counter, List.of(items)));
  }

  private UUID prepare(Proposal proposal) {
    return preparing.prepare(unit.as(unit.manager), proposal.id(), decline(), version -> {});
  }

  private void publish(UUID batch) {
    publishing.publish(unit.as(unit.manager), batch);
  }

  private List<String> outcomes(UUID batch) {
    return sql.list(
        "select outcome from answer_batch_item where batch_id = ? order by position",
        row -> row.text("outcome"),
        batch);
  }

  private Proposal sent() {
    return known(aSubmittedProposal(unit.clerks.getFirst(), unit.counter));
  }

  private Proposal known(Proposal proposal) {
    proposals.add(proposal);
    ProposalRows.insert(sql, proposal);
    return proposal;
  }

  private static NewBatch.Item item(Proposal proposal) {
    return new NewBatch.Item(proposal.id(), proposal.version(), decline());
  }

  private static AnswerDraft decline() {
    return new AnswerDraft(
        AnswerCode.DECLINE,
        DeclineReason.NO_RESOURCES,
        LONG_ENOUGH,
        "Another budget",
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static AnswerDraft draft(AnswerCode code, String text) {
    return new AnswerDraft(code, null, text, null, null, null, null, null, null, null, null);
  }
}

package org.groundswell.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;
import static org.groundswell.reading.scorecard.ScorecardFixtures.aScorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.directory.DirectoryFixtures;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.PipelineRefusal;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.reading.scorecard.KeepingScorecards;
import org.groundswell.reading.scorecard.Scorecard;
import org.groundswell.reading.scorecard.ScorecardDraft;
import org.groundswell.reading.scorecard.ScorecardFixtures;
import org.groundswell.reading.scorecard.ScorecardRefusal;
import org.groundswell.rights.Asker;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.rights.Visibility;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;
import org.junit.jupiter.api.Test;

class FairReadingTest extends OnEachDatabase {

  private static final LongConsumer ANY = version -> {};

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final List<Event> journal = new ArrayList<>();
  private final Ids ids = new Ids(clock, new Random(5));
  private final KeepingScorecards keeping =
      ScorecardFixtures.keeping(sql, journal::add, ids, clock);
  private final ReadingFixtures all =
      ReadingFixtures.of(proposals, unit.directory(), sql, journal::add, ids, clock);

  private final UUID author = unit.clerks.get(0);
  private final Asker desk = unit.as(unit.manager);
  private final Asker colleague = unit.as(unit.clerks.get(1));
  private final Asker archivist = unit.as(unit.archivist);
  private final Proposal proposal = sent(Visibility.AGENCY);
  private final UUID scorecard = keeping.found(Scorecard.AGENCY, aScorecard(true));

  FairReadingTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void theReaderSeesNobodyUntilTheirReadingIsStored() {
    invite(unit.archivist);

    ReadingView before = all.desk.of(archivist, proposal.id());
    assertThat(before.title()).isEqualTo("Number the queue");
    assertThat(before.problem().markdown()).contains("hours");
    assertThat(before.authors()).isNull();
    assertThat(before.unit()).isNull();
    assertThat(before.panel()).isNull();
    assertThat(before.toString())
        .doesNotContain(author.toString(), unit.counter.toString(), unit.manager.toString());

    store(archivist, 4, 2);

    ReadingView after = all.desk.of(archivist, proposal.id());
    assertThat(after.authors()).extracting("id").containsExactly(author);
    assertThat(after.unit().id()).isEqualTo(unit.counter);
    assertThat(after.stored().privateNote()).isEqualTo("I know this counter.");
    assertThat(after.panel().mean()).isEqualTo(2.5);
  }

  @Test
  void thoseWhoWereAskedHaveAList() {
    assertThat(all.desk.list(archivist).items()).isEmpty();

    invite(unit.archivist);

    assertThat(all.desk.list(archivist).items())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.id()).isEqualTo(proposal.id());
              assertThat(it.storedAt()).isNull();
            });
    assertThat(journal.getLast().type()).isEqualTo("reading-asked");
    assertThat(journal.getLast().facts()).containsEntry("reader", unit.archivist.toString());
  }

  @Test
  void theDeskSeesHowFarApartReadersAre() {
    invite(unit.archivist, colleague.id());
    store(archivist, 5, 1);
    store(colleague, 1, 3);

    PanelView panel = all.panels.forDesk(desk, proposal.id());

    assertThat(panel.criteria())
        .extracting(it -> it.lowest() + "–" + it.highest())
        .containsExactly("1–5", "1–3");
    assertThat(panel.criteria().getFirst().dots())
        .extracting(PanelView.DotView::step)
        .containsExactly(1, 5);
    // (1·5 + 3·1) / 4 = 2 and (1·1 + 3·3) / 4 = 2.5
    assertThat(panel.mean()).isEqualTo(2.3);
    assertThat(panel.readers()).extracting(PanelView.ReaderView::state).containsOnly("read");
    assertThat(panel.toString()).doesNotContain("I know this counter.");
  }

  @Test
  void whoHasStillToReadSeesNoOtherReading() {
    invite(unit.archivist, unit.manager);
    store(archivist, 5, 5);

    PanelView panel = all.panels.forDesk(desk, proposal.id());

    assertThat(panel.withheld()).isTrue();
    assertThat(panel.mean()).isNull();
    assertThat(panel.criteria()).allSatisfy(it -> assertThat(it.dots()).isEmpty());
    assertThat(panel.readers()).extracting(PanelView.ReaderView::comment).containsOnlyNulls();

    store(desk, 2, 2);
    assertThat(all.panels.forDesk(desk, proposal.id()).withheld()).isFalse();
  }

  @Test
  void nothingIsDeclinedBeforeSomebodyOfAnotherUnitHasReadIt() {
    refuses(ReadingRefusal.NOT_READ_ELSEWHERE, () -> all.beforeDeclining.require(proposal));

    invite(colleague.id(), unit.archivist);
    store(colleague, 1, 1);
    refuses(ReadingRefusal.NOT_READ_ELSEWHERE, () -> all.beforeDeclining.require(proposal));

    store(archivist, 1, 1);
    assertThatCode(() -> all.beforeDeclining.require(proposal)).doesNotThrowAnyException();
  }

  @Test
  void whoAnswersAtTheDeskIsNoOutsiderWhereverTheyWork() {
    unit.reviews(unit.archivist, unit.counter);
    invite(unit.archivist);
    store(archivist, 1, 1);
    BeforeDeclining now =
        ReadingFixtures.beforeDeclining(DirectoryFixtures.reading(sql, clock), sql, clock);

    refuses(ReadingRefusal.NOT_READ_ELSEWHERE, () -> now.require(proposal));
  }

  @Test
  void whereTheScorecardAsksForNobodyNobodyIsNeeded() {
    keeping.found(Scorecard.AGENCY, aScorecard(false));

    assertThatCode(() -> all.beforeDeclining.require(proposal)).doesNotThrowAnyException();
  }

  @Test
  void whatIsShownToACircleOnlyNeedsNobodyElse() {
    Proposal circle = sent(Visibility.CIRCLE);

    assertThatCode(() -> all.beforeDeclining.require(circle)).doesNotThrowAnyException();
    assertThatThrownBy(() -> all.inviting.invite(desk, circle.id(), byName(unit.archivist)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void anAuthorIsNotAsked() {
    assertThatThrownBy(() -> invite(author)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> invite(UUID.randomUUID())).isInstanceOf(InvalidInput.class);
  }

  @Test
  void anAuthorBehindAPenIsAskedLikeOthersAndReadsNothing() {
    invite(unit.archivist);
    Asker holder = archivist.holding(Map.of(proposal.id(), author));

    refuses(RightsRefusal.NOT_YOUR_OWN, () -> all.desk.of(holder, proposal.id()));
    refuses(RightsRefusal.NOT_YOUR_OWN, () -> store(holder, 5, 5));
    assertThat(all.desk.list(holder).items()).hasSize(1);
    all.inviting.decline(holder, proposal.id());
    assertThat(all.panels.forDesk(desk, proposal.id()).readers())
        .extracting(PanelView.ReaderView::state)
        .containsExactly("declined");
  }

  @Test
  void whomItIsAboutIsAskedLikeOthersAndNeverHearsOfIt() {
    isAbout(unit.archivist);
    invite(unit.archivist);

    assertThat(all.desk.list(archivist).items()).isEmpty();
    refuses(RightsRefusal.NO_SUCH_PROPOSAL, () -> all.desk.of(archivist, proposal.id()));
    refuses(RightsRefusal.NO_SUCH_PROPOSAL, () -> store(archivist, 1, 1));
    refuses(RightsRefusal.NO_SUCH_PROPOSAL, () -> all.inviting.decline(archivist, proposal.id()));
    assertThat(all.panels.forDesk(desk, proposal.id()).readers())
        .extracting(PanelView.ReaderView::state)
        .containsExactly("asked");
  }

  @Test
  void peopleAreAskedByWhatTheyAre() {
    all.inviting.invite(desk, proposal.id(), new InvitationDraft(List.of(), unit.archive, false));

    assertThat(all.panels.forDesk(desk, proposal.id()).readers())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.person().id()).isEqualTo(unit.archivist);
              assertThat(it.as()).isEqualTo("manager");
              assertThat(it.asUnit().id()).isEqualTo(unit.archive);
            });
    assertThatThrownBy(
            () ->
                all.inviting.invite(
                    desk, proposal.id(), new InvitationDraft(null, unit.archive, null)))
        .as("nobody is asked twice")
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void onlyTheDeskAndFacilitatorsAsk() {
    refuses(
        RightsRefusal.NOT_YOUR_DESK,
        () -> all.inviting.invite(colleague, proposal.id(), byName(unit.archivist)));
    refuses(
        RightsRefusal.NOT_YOUR_OWN,
        () ->
            all.inviting.invite(unit.asFacilitator(author), proposal.id(), byName(unit.archivist)));
    all.inviting.invite(
        unit.asFacilitator(unit.clerks.get(3)), proposal.id(), byName(unit.archivist));
  }

  @Test
  void thereAreAtMostTwentyReaders() {
    UUID[] twenty = unit.clerks.subList(1, 21).toArray(UUID[]::new);
    invite(twenty);

    refuses(ReadingRefusal.ENOUGH_READERS, () -> invite(unit.archivist));
  }

  @Test
  void withoutAScorecardNobodyIsAsked() {
    keeping.found(Scorecard.AGENCY, new ScorecardDraft(5, true, List.of()));

    refuses(ScorecardRefusal.NO_SCORECARD, () -> invite(unit.archivist));
  }

  @Test
  void whoAskedTakesItBackUntilItIsRead() {
    invite(unit.archivist, colleague.id());
    UUID first = idOf(unit.archivist);
    Asker other = unit.as(unit.director);
    proposal.openSecondDoor(unit.headOffice, MONDAY);

    refuses(
        ReadingRefusal.ONLY_WHO_INVITED, () -> all.inviting.uninvite(other, proposal.id(), first));
    all.inviting.uninvite(desk, proposal.id(), first);
    refuses(RightsRefusal.NO_SUCH_PROPOSAL, () -> all.desk.of(archivist, proposal.id()));

    store(colleague, 3, 3);
    refuses(
        ReadingRefusal.READ_ALREADY,
        () -> all.inviting.uninvite(desk, proposal.id(), idOf(colleague.id())));
    refuses(ReadingRefusal.READ_ALREADY, () -> all.inviting.decline(colleague, proposal.id()));
  }

  @Test
  void aReadingCanBeChangedUntilItIsDecided() {
    invite(unit.archivist);
    store(archivist, 1, 1);
    store(archivist, 2, 3);

    assertThat(all.desk.of(archivist, proposal.id()).version()).isEqualTo(2);
    assertThat(journal.getLast().type()).isEqualTo("reading-changed");
    refuses(
        WebRefusal.CHANGED_MEANWHILE,
        () ->
            all.storing.store(
                archivist,
                proposal.id(),
                ratings(scorecard, 5, 5),
                version -> {
                  assertThat(version).isEqualTo(2);
                  throw new Refusal(WebRefusal.CHANGED_MEANWHILE);
                }));

    proposal.answered(
        AnswerCode.DECLINE, ProposalFixtures.someId(), MONDAY, ProposalFixtures.CALENDAR);
    refuses(PipelineRefusal.STATE_SAYS_NO, () -> store(archivist, 5, 5));
    assertThat(all.desk.of(archivist, proposal.id()).open()).isFalse();
  }

  @Test
  void allReadByTheVersionThatTheFirstReadingWasBy() {
    invite(unit.archivist, colleague.id());
    store(archivist, 4, 4);
    UUID second = keeping.found(Scorecard.AGENCY, aScorecard(false));

    refuses(
        ScorecardRefusal.SCORECARD_CHANGED,
        () -> all.storing.store(colleague, proposal.id(), ratings(second, 1, 1), ANY));
    assertThat(all.desk.of(colleague, proposal.id()).scorecard().id()).isEqualTo(scorecard);
    store(colleague, 2, 2);
  }

  @Test
  void aRatingThatIsMissingTooHighOrSaysNotWhyIsRefused() {
    invite(unit.archivist);

    assertThatThrownBy(() -> store(archivist, 6, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                all.storing.store(
                    archivist,
                    proposal.id(),
                    new RatingDraft(
                        scorecard,
                        List.of(new RatingDraft.Rated(1, null), new RatingDraft.Rated(1, " ")),
                        null,
                        null,
                        null),
                    ANY))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            it ->
                assertThat(it.errors())
                    .singleElement()
                    .satisfies(e -> assertThat(e.pointer()).isEqualTo("/ratings/1/comment")));
    assertThatThrownBy(
            () ->
                all.storing.store(
                    archivist,
                    proposal.id(),
                    new RatingDraft(
                        scorecard, List.of(new RatingDraft.Rated(1, null)), null, null, null),
                    ANY))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void authorsReadWordsForThemAndNoSteps() {
    invite(unit.archivist, colleague.id());
    store(archivist, 5, 5);
    store(colleague, 1, 1);

    PanelView.WordsView words = all.panels.words(unit.as(author), proposal.id());

    assertThat(words.readers()).isEqualTo(2);
    assertThat(words.words()).containsExactly("Count them first.", "Count them first.");
    refuses(RightsRefusal.ONLY_ITS_AUTHORS, () -> all.panels.words(desk, proposal.id()));
    refuses(
        RightsRefusal.NOT_YOUR_OWN,
        () -> all.panels.forDesk(unit.asFacilitator(author), proposal.id()));
    refuses(RightsRefusal.NOT_YOUR_DESK, () -> all.panels.forDesk(archivist, proposal.id()));
  }

  private Proposal sent(Visibility visibility) {
    Proposal sent = aSubmittedProposal(author, unit.counter, visibility);
    proposals.add(sent);
    ProposalFixtures.keep(database, sent);
    return sent;
  }

  private void isAbout(UUID person) {
    Proposal about = proposals.find(proposal.id()).orElseThrow();
    ProposalFixtures.saysItIsAbout(about, person);
  }

  private static InvitationDraft byName(UUID... people) {
    return new InvitationDraft(List.of(people), null, false);
  }

  private void invite(UUID... people) {
    all.inviting.invite(desk, proposal.id(), byName(people));
  }

  private UUID idOf(UUID reader) {
    return all.panels.forDesk(desk, proposal.id()).readers().stream()
        .filter(it -> it.person().id().equals(reader))
        .map(PanelView.ReaderView::id)
        .findFirst()
        .orElseThrow();
  }

  private void store(Asker reader, int first, int second) {
    UUID fixed = all.storing.readBy(proposal).map(Scorecard::id).orElseThrow();
    all.storing.store(reader, proposal.id(), ratings(fixed, first, second), ANY);
  }

  private static RatingDraft ratings(UUID card, int first, int second) {
    return new RatingDraft(
        card,
        List.of(new RatingDraft.Rated(first, null), new RatingDraft.Rated(second, "Because.")),
        "For the desk.",
        "Count them first.",
        "I know this counter.");
  }
}

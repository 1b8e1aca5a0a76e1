package org.groundswell.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;
import static org.groundswell.proposal.ProposalFixtures.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.PipelineRefusal;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.SecondDoor;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Asker;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.rights.Visibility;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.junit.jupiter.api.Test;

class ReconsideringTest extends OnEachDatabase {

  private static final String WHY = "The tickets cost nothing: the printer is there already.";

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final List<Event> journal = new ArrayList<>();
  private final SecondDoor doors = new SecondDoor(unit.directory());
  private final Reconsiderations all = new Reconsiderations(sql);
  private final Deciders deciders = new Deciders(doors, unit.directory());
  private final Reconsidering reconsidering =
      new Reconsidering(
          proposals,
          all,
          deciders,
          new AgencyCalendar(unit.directory(), sql),
          journal::add,
          new Ids(clock, new Random(5)),
          clock);
  private final SomebodyElse somebodyElse = new SomebodyElse(all, deciders);
  private final ReconsiderationViews views =
      new ReconsiderationViews(proposals, all, unit.directory());

  private final Asker author = unit.as(unit.clerks.getFirst());
  private final Asker director = unit.as(unit.director);
  private final Asker manager = unit.as(unit.manager);
  private final Proposal proposal = declined(Visibility.AGENCY, unit.manager);

  ReconsideringTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void itGoesToTheSecondDoorAndTheJournalTellsWhoDecides() {
    assertThat(views.of(author, proposal.id()).may()).containsExactly("ask");

    reconsidering.ask(author, proposal.id(), WHY);

    assertThat(journal.getLast().type()).isEqualTo("reconsideration-asked");
    assertThat(journal.getLast().facts())
        .containsEntry("decider", unit.headOffice.toString())
        .containsEntry("decliner", unit.manager.toString())
        .doesNotContainValue(WHY);
    assertThat(views.waiting(director).items()).hasSize(1);
    assertThat(views.waiting(manager).items()).isEmpty();
    assertThat(views.of(director, proposal.id()).may()).containsExactly("decide");
    assertThat(views.of(author, proposal.id()).dueAt()).isAfter(MONDAY);
    assertThat(views.of(author, proposal.id()).may()).isEmpty();
  }

  @Test
  void onceOnly() {
    reconsidering.ask(author, proposal.id(), WHY);
    refuses(
        ReconsiderationRefusal.ASKED_ALREADY, () -> reconsidering.ask(author, proposal.id(), WHY));

    reconsidering.decide(director, proposal.id(), stands());
    refuses(
        ReconsiderationRefusal.ASKED_ALREADY, () -> reconsidering.ask(author, proposal.id(), WHY));
    refuses(
        ReconsiderationRefusal.DECIDED_ALREADY,
        () -> reconsidering.decide(director, proposal.id(), opened()));
  }

  @Test
  void itStands() {
    reconsidering.ask(author, proposal.id(), WHY);

    reconsidering.decide(director, proposal.id(), stands());

    assertThat(proposal.state()).isEqualTo(State.DECLINED);
    assertThat(journal.getLast().type()).isEqualTo("reconsidered");
    assertThat(journal.getLast().facts()).containsEntry("decision", "stands");
    assertThat(views.of(author, proposal.id()).decision()).isEqualTo("stands");
    assertThat(views.waiting(director).items()).isEmpty();
  }

  @Test
  void orItIsOpenedAgainAtTheDeskThatDecidedWithANewPromise() {
    reconsidering.ask(author, proposal.id(), WHY);
    clock.moveTo(days(3));

    reconsidering.decide(director, proposal.id(), opened());

    assertThat(proposal.state()).isEqualTo(State.REVIVED);
    assertThat(proposal.desk()).isEqualTo(unit.headOffice);
    assertThat(proposal.secondDoor()).isEmpty();
    assertThat(proposal.promise().orElseThrow().acknowledge().due()).isAfter(days(3));
    assertThat(journal).extracting(Event::type).endsWith("reconsidered", "revived");
    refuses(
        ReconsiderationRefusal.DECLINED_BY_YOU, () -> somebodyElse.require(unit.manager, proposal));
    assertThatCode(() -> somebodyElse.require(unit.director, proposal)).doesNotThrowAnyException();
  }

  @Test
  void whoDeclinedDoesNotDecideEvenAtTheOtherDesk() {
    Proposal byDirector = declined(Visibility.AGENCY, unit.director);

    reconsidering.ask(author, byDirector.id(), WHY);

    refuses(
        RightsRefusal.NOT_YOUR_DECISION,
        () -> reconsidering.decide(director, byDirector.id(), opened()));
    assertThat(journal.getLast().facts()).containsEntry("decider", unit.archive.toString());
    reconsidering.decide(unit.as(unit.archivist), byDirector.id(), opened());
  }

  @Test
  void neitherTheAuthorNorAColleagueNorWhomItIsAboutDecides() {
    reconsidering.ask(author, proposal.id(), WHY);
    Proposal about = proposals.find(proposal.id()).orElseThrow();

    refuses(
        RightsRefusal.NOT_YOUR_OWN, () -> reconsidering.decide(author, proposal.id(), opened()));
    refuses(
        RightsRefusal.NOT_YOUR_DESK,
        () -> reconsidering.decide(unit.as(unit.clerks.get(2)), proposal.id(), opened()));
    ProposalFixtures.saysItIsAbout(about, unit.director);
    refuses(
        RightsRefusal.NOT_YOUR_DESK, () -> reconsidering.decide(director, proposal.id(), opened()));
  }

  @Test
  void onlyTheFirstAuthorAsksAndOnlyWhenADeskDeclined() {
    refuses(
        RightsRefusal.ONLY_ITS_FIRST_AUTHOR, () -> reconsidering.ask(director, proposal.id(), WHY));
    Proposal open = aSubmittedProposal(author.id(), unit.counter);
    proposals.add(open);
    refuses(PipelineRefusal.STATE_SAYS_NO, () -> reconsidering.ask(author, open.id(), WHY));
    sql.update("delete from answer");
    refuses(PipelineRefusal.STATE_SAYS_NO, () -> reconsidering.ask(author, proposal.id(), WHY));
  }

  @Test
  void theDeskThatDecidesSeesWhatACircleSees() {
    Proposal circle = declined(Visibility.CIRCLE, unit.manager);
    refuses(RightsRefusal.NO_SUCH_PROPOSAL, () -> views.of(director, circle.id()));

    reconsidering.ask(author, circle.id(), WHY);

    assertThat(views.of(director, circle.id()).may()).containsExactly("decide");
  }

  @Test
  void whatWasRevivedMeanwhileIsNotDecidedHere() {
    reconsidering.ask(author, proposal.id(), WHY);
    proposal.revive(MONDAY, ProposalFixtures.promiseFrom(MONDAY));

    refuses(
        PipelineRefusal.STATE_SAYS_NO,
        () -> reconsidering.decide(director, proposal.id(), opened()));
  }

  @Test
  void aLapseIsToldOnce() {
    reconsidering.ask(author, proposal.id(), WHY);
    ReconsiderationWatch watch =
        new ReconsiderationWatch(
            all, new ReconsiderationWatch.Telling(all, proposals, journal::add), clock);
    watch.look();
    assertThat(journal.getLast().type()).isEqualTo("reconsideration-asked");

    clock.moveTo(days(30));
    watch.look();
    watch.look();

    assertThat(journal)
        .filteredOn(it -> it.type().equals("reconsideration-lapsed"))
        .singleElement()
        .satisfies(it -> assertThat(it.actor()).isNull());
  }

  private static DecisionDraft stands() {
    return new DecisionDraft(false, WHY);
  }

  private static DecisionDraft opened() {
    return new DecisionDraft(true, WHY);
  }

  private Proposal declined(Visibility visibility, UUID by) {
    Proposal sent = aSubmittedProposal(unit.clerks.getFirst(), unit.counter, visibility);
    UUID answer = ProposalFixtures.someId();
    sent.answered(AnswerCode.DECLINE, answer, MONDAY, ProposalFixtures.CALENDAR);
    proposals.add(sent);
    ProposalFixtures.keep(database, sent);
    sql.update(
        "insert into answer (id, proposal_id, code, text, by_id, at)"
            + " values (?, ?, 'decline', 'No', ?, ?)",
        answer,
        sent.id(),
        by,
        MONDAY);
    return sent;
  }
}

package org.groundswell.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aDraft;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.groundswell.decisionright.Catalogue;
import org.groundswell.directory.PersonRef;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.journal.Event;
import org.groundswell.proposal.ProposalDraft.Audience;
import org.groundswell.rights.Action;
import org.groundswell.rights.Pens;
import org.groundswell.rights.Rights;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.rights.Visibility;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.theme.Themes;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;

class SayingConflictTest {

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql = new Sql(Database.h2().dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final List<Event> journal = new ArrayList<>();
  private final SecondDoor doors = new SecondDoor(unit.directory());
  private final SayingConflict saying =
      new SayingConflict(proposals, doors, unit.directory(), journal::add, clock);
  private final Authoring authoring =
      new Authoring(
          proposals,
          new References(unit.directory(), sql, new Themes(sql)),
          new Permitting(
              new Catalogue(sql, unit.directory()),
              new AgencyCalendar(unit.directory(), sql),
              clock),
          doors,
          new AgencyCalendar(unit.directory(), sql),
          journal::add,
          new Ids(clock, new Random(1)),
          clock,
          Pens.NONE);
  private final UUID author = unit.clerks.getFirst();

  @Test
  void whatIsSentGoesToAnotherDeskAsIfItHadBeenAddressedThere() {
    Proposal draft = kept(aDraft(author, unit.counter));
    say(draft, unit.manager);

    authoring.submit(unit.as(author), draft.id(), version -> {});

    assertThat(draft.desk()).isEqualTo(unit.headOffice);
    assertThat(draft.secondDoor()).isEmpty();
    assertThat(journal).extracting(Event::type).containsExactly("submitted");
    assertThat(journal.getFirst().facts())
        .containsEntry("desk", unit.headOffice.toString())
        .doesNotContainValue(unit.manager.toString())
        .doesNotContainKeys("conflict", "reason");
  }

  @Test
  void whatWasSentMovesAtOnceAndTheJournalNamesNobody() {
    Proposal sent = kept(aSubmittedProposal(author, unit.counter));

    say(sent, unit.manager);

    assertThat(sent.desk()).isEqualTo(unit.headOffice);
    assertThat(sent.promise()).contains(ProposalFixtures.promiseFrom(MONDAY));
    assertThat(journal).extracting(Event::type).containsExactly("second-door-opened");
    assertThat(journal.getFirst().facts())
        .containsEntry("reason", "author")
        .doesNotContainValue(unit.manager.toString());
  }

  @Test
  void whoIsNamedAnswersItNowhereAndSeesItOnlyAsAColleagueDoes() {
    Proposal sent = kept(aSubmittedProposal(author, unit.counter));
    say(sent, unit.manager);
    sent.sendTo(unit.counter);

    assertThat(Rights.allowed(unit.as(unit.manager), sent.facts()))
        .contains(Action.SEE, Action.COMMENT)
        .doesNotContain(Action.ANSWER, Action.RECEIVE, Action.UNLINK);
    assertThat(Rights.allowed(unit.as(unit.director), sent.facts())).doesNotContain(Action.ANSWER);
  }

  @Test
  void aCircleKeepsThemOut() {
    Proposal draft = kept(aDraft(author, unit.counter));
    draft.showTo(new Audience(Visibility.CIRCLE, null, List.of(unit.clerks.get(1))));
    say(draft, unit.manager);
    authoring.submit(unit.as(author), draft.id(), version -> {});
    draft.sendTo(unit.counter);

    assertThat(unit.as(unit.manager).scope().sees(draft.facts())).isFalse();
  }

  @Test
  void onlyItsAuthorsLearnThatAnybodyWasNamed() {
    Proposal sent = kept(aSubmittedProposal(author, unit.counter));
    say(sent, unit.manager);

    assertThat(saying.of(unit.as(author), sent.id()))
        .extracting(PersonRef::id)
        .containsExactly(unit.manager);
    for (UUID other : List.of(unit.manager, unit.director, unit.clerks.get(1))) {
      assertThatThrownBy(() -> saying.of(unit.as(other), sent.id()))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.reason()).isEqualTo(RightsRefusal.ONLY_ITS_AUTHORS));
    }
  }

  @Test
  void afterItWasSentNobodyIsTakenBack() {
    Proposal sent = kept(aSubmittedProposal(author, unit.counter));
    say(sent, unit.manager);

    saying.say(unit.as(author), sent.id(), Set.of(), version -> {});

    assertThat(sent.facts().conflicted()).containsExactly(unit.manager);
  }

  @Test
  void namesNeitherAuthorsNorStrangers() {
    Proposal sent = kept(aSubmittedProposal(author, unit.counter));

    assertThatThrownBy(() -> say(sent, author)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> say(sent, ProposalFixtures.someId())).isInstanceOf(InvalidInput.class);
    assertThat(sent.desk()).isEqualTo(unit.counter);
  }

  @Test
  void doesNotGoToADeskWhereTheyAnswerEither() {
    Proposal sent = kept(aSubmittedProposal(author, unit.counter));

    saying.say(unit.as(author), sent.id(), Set.of(unit.manager, unit.director), version -> {});

    assertThat(sent.desk()).isEqualTo(unit.archive);
  }

  private void say(Proposal proposal, UUID person) {
    saying.say(unit.as(author), proposal.id(), Set.of(person), version -> {});
  }

  private Proposal kept(Proposal proposal) {
    proposals.add(proposal);
    return proposal;
  }
}

package org.groundswell.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.harness.Refusals.refuses;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;
import static org.groundswell.proposal.ProposalFixtures.someId;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Event;
import org.groundswell.linking.Likenesses.Order;
import org.groundswell.linking.Likenesses.Waiting;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Asker;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.search.LikeProposals.Found;
import org.groundswell.search.lucene.Alike;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.triage.DeskFixtures;
import org.groundswell.web.InvalidInput;
import org.junit.jupiter.api.Test;

/** Who is asked whether two proposals are the same, and what follows from the answer. */
class LinkingTest extends OnEachDatabase {

  private static final String WHY = "Both want numbered tickets at the counter.";

  private final MovableClock clock = new MovableClock(MONDAY);
  private final Sql sql;
  private final SmallUnit unit;
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final List<Event> journal = new ArrayList<>();
  private final LinkRequests requests;
  private final Likenesses likenesses;
  private final Asking asking;
  private final Consenting consenting;
  private final TellingApart tellingApart;
  private final Proposal one;
  private final Proposal other;

  LinkingTest(Database.Kind kind) {
    super(kind);
    sql = new Sql(database.dataSource());
    unit = new SmallUnit(sql, clock);
    requests = new LinkRequests(sql, new Ids(clock, new Random(4)), clock);
    likenesses = new Likenesses(sql);
    Consent consent = new Consent(sql, unit.directory());
    asking = new Asking(proposals, requests, DeskFixtures.links(proposals), consent, journal::add);
    consenting =
        new Consenting(
            proposals,
            requests,
            DeskFixtures.links(proposals),
            consent,
            DeskFixtures.handingOver(
                proposals, new AgencyCalendar(unit.directory(), sql), journal::add, clock),
            journal::add,
            clock);
    tellingApart = new TellingApart(proposals, sql, journal::add, clock);
    one = sent(0);
    other = sent(1);
  }

  private Proposal sent(int clerk) {
    Proposal proposal = aSubmittedProposal(unit.clerks.get(clerk), unit.counter);
    proposals.add(proposal);
    ProposalFixtures.keep(database, proposal);
    return proposal;
  }

  private Asker facilitator() {
    return unit.asFacilitator(unit.archivist);
  }

  private UUID ask() {
    return asking.ask(facilitator(), new LinkRequestDraft(one.id(), other.id(), WHY));
  }

  private Asker author() {
    return unit.as(unit.clerks.getFirst());
  }

  @Test
  void askingChangesNothingUntilTheAuthorAgrees() {
    ask();

    assertThat(one.state()).isEqualTo(State.SUBMITTED);
    assertThat(one.promise().orElseThrow().next()).isPresent();
    assertThat(journal.getLast().type()).isEqualTo("link-asked");
    assertThat(journal.getLast().facts()).containsEntry("asked", "author");
    assertThat(journal.getLast().facts().values()).doesNotContain(WHY);

    consenting.agree(author(), one.id());

    assertThat(one.state()).isEqualTo(State.LINKED);
    assertThat(one.linkedTo()).contains(other.id());
    assertThat(one.promise().orElseThrow().next()).isEmpty();
    assertThat(journal.getLast().type()).isEqualTo("linked");
    assertThat(journal.getLast().facts())
        .containsEntry("from", "submitted")
        .containsEntry("to", "linked")
        .containsEntry("askedBy", unit.archivist.toString());
  }

  @Test
  void anAuthorWhoseIdeaDiffersSaysWhy() {
    ask();

    consenting.object(author(), one.id(), "Mine is about the archive.");

    assertThat(one.state()).isEqualTo(State.SUBMITTED);
    assertThat(requests.latest(one.id()).orElseThrow())
        .satisfies(
            said -> {
              assertThat(said.state()).isEqualTo("refused");
              assertThat(said.because()).isEqualTo("Mine is about the archive.");
            });
    assertThat(journal.getLast().type()).isEqualTo("link-refused");
    assertThat(journal.getLast().facts().values()).doesNotContain("Mine is about the archive.");
    refuses(LinkingRefusal.NOTHING_TO_CONSENT_TO, () -> consenting.agree(author(), one.id()));
  }

  @Test
  void nobodyElseAnswersForAnAuthorWhoIsHere() {
    ask();

    for (UUID somebody : List.of(unit.manager, unit.clerks.get(1), unit.archivist)) {
      refuses(
          LinkingRefusal.NOT_YOURS_TO_CONSENT, () -> consenting.agree(unit.as(somebody), one.id()));
      refuses(
          LinkingRefusal.NOT_YOURS_TO_CONSENT,
          () -> consenting.object(unit.as(somebody), one.id(), "It differs."));
    }
  }

  @Test
  void theDeskSpeaksForAnAuthorWhoHasLeft() {
    sql.update(
        "update person set left_on = ? where id = ?",
        Date.valueOf(LocalDate.of(2020, 1, 1)),
        unit.clerks.getFirst());
    ask();
    assertThat(journal.getLast().facts()).containsEntry("asked", "desk");

    consenting.agree(unit.as(unit.manager), one.id());

    assertThat(one.state()).isEqualTo(State.LINKED);
  }

  @Test
  void anAuthorObjectsToWhatTheDeskHasLinked() {
    one.answered(
        AnswerCode.LINK, someId(), MONDAY, new AgencyCalendar(unit.directory(), sql).workingDays());
    one.linkTo(other.id());

    consenting.object(author(), one.id(), "Mine is about the archive.");

    assertThat(one.state()).isEqualTo(State.IN_REVIEW);
    assertThat(one.linkedTo()).isEmpty();
    assertThat(one.promise().orElseThrow().next()).isPresent();
    assertThat(journal.getLast().type()).isEqualTo("unlinked");
  }

  @Test
  void onlyFacilitatorsAskAndOnlyOnce() {
    refuses(
        RightsRefusal.ONLY_FACILITATORS,
        () -> asking.ask(unit.as(unit.manager), new LinkRequestDraft(one.id(), other.id(), WHY)));
    UUID asked = ask();
    refuses(LinkingRefusal.LINK_ASKED_ALREADY, this::ask);

    asking.takeBack(facilitator(), asked);

    assertThat(journal.getLast().type()).isEqualTo("link-taken-back");
    refuses(LinkingRefusal.NO_SUCH_LINK_REQUEST, () -> asking.takeBack(facilitator(), asked));
    refuses(LinkingRefusal.NOTHING_TO_CONSENT_TO, () -> consenting.agree(author(), one.id()));
    ask();
  }

  @Test
  void nothingIsLinkedToItselfOrInACircle() {
    assertThatThrownBy(
            () -> asking.ask(facilitator(), new LinkRequestDraft(one.id(), one.id(), WHY)))
        .isInstanceOf(InvalidInput.class);
    ask();
    consenting.agree(author(), one.id());
    assertThatThrownBy(
            () -> asking.ask(facilitator(), new LinkRequestDraft(other.id(), one.id(), WHY)))
        .isInstanceOf(InvalidInput.class);
    refuses(LinkingRefusal.NOT_AT_A_DESK, this::ask);
  }

  @Test
  void aPairIsOfferedUntilItIsToldApart() {
    look(one, other, 0.8);
    assertThat(likenesses.open(Order.ALIKE, null, 10)).hasSize(1);
    assertThat(likenesses.near(other.id())).isEqualTo(Set.of(one.id()));

    tellingApart.tellApart(facilitator(), other.id(), one.id());
    tellingApart.tellApart(facilitator(), one.id(), other.id());
    look(other, one, 0.9);

    assertThat(likenesses.open(Order.ALIKE, null, 10)).isEmpty();
    assertThat(journal).extracting(Event::type).containsExactly("told-apart");
    refuses(
        RightsRefusal.ONLY_FACILITATORS,
        () -> tellingApart.tellApart(unit.as(unit.manager), one.id(), other.id()));
  }

  @Test
  void aPairIsNotOfferedWhileItsAuthorIsAsked() {
    look(one, other, 0.8);
    UUID asked = ask();
    assertThat(likenesses.open(Order.NEWEST, null, 10)).isEmpty();

    asking.takeBack(facilitator(), asked);

    assertThat(likenesses.open(Order.NEWEST, null, 10)).hasSize(1);
  }

  @Test
  void pairsComeInTheirOrderAPageAtATime() {
    Proposal third = sent(2);
    look(one, other, 0.5);
    look(third, other, 0.7);
    look(third, one, 0.3);
    likenesses.keep(
        new Waiting(third.id(), 1),
        "",
        List.of(found(other, 0.7), found(one, 0.3), found(sent(3), 0.2)));

    for (Order order : Order.values()) {
      List<Likenesses.Row> first = likenesses.open(order, null, 2);
      List<Likenesses.Row> rest =
          likenesses.open(order, Likenesses.after(first.getLast(), order), 2);
      assertThat(first).hasSize(2);
      assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first);
    }
    assertThat(likenesses.open(Order.ALIKE, null, 9))
        .extracting(Likenesses.Row::score)
        .containsExactly(0.7, 0.5, 0.3);
  }

  @Test
  void looksAgainAtWhatWasRewordedOrReadByAModelMeanwhile() {
    assertThat(likenesses.waiting("", 10)).hasSize(2);
    look(one, other, 0.8);
    assertThat(likenesses.waiting("", 10)).extracting(Waiting::id).containsExactly(other.id());
    assertThat(likenesses.unseen()).isOne();

    assertThat(likenesses.waiting("model-1", 10)).hasSize(2);
    likenesses.keep(new Waiting(one.id(), one.revision()), "model-1", List.of());
    assertThat(likenesses.waiting("model-1", 10)).hasSize(1);
    assertThat(likenesses.waiting("", 10)).hasSize(1);

    sql.update("update proposal set revision = revision + 1 where id = ?", one.id());
    assertThat(likenesses.waiting("", 10)).hasSize(2);
    assertThat(likenesses.open(Order.ALIKE, null, 10)).isEmpty();
  }

  private void look(Proposal at, Proposal near, double words) {
    likenesses.keep(new Waiting(at.id(), at.revision()), "", List.of(found(near, words)));
  }

  private static Found found(Proposal near, double words) {
    return new Found(near.id(), new Alike(words, 0, false, List.of("tickets", "queue")));
  }
}

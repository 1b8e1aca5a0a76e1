package org.groundswell.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.groundswell.proposal.ProposalFixtures.aSubmittedProposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.groundswell.delivery.HandingOnFixtures;
import org.groundswell.directory.change.Agency;
import org.groundswell.directory.change.Departed;
import org.groundswell.directory.change.Returned;
import org.groundswell.handover.HandoverView.Item;
import org.groundswell.handover.HandoverView.Kind;
import org.groundswell.harness.Database;
import org.groundswell.journal.Event;
import org.groundswell.proposal.InMemoryProposals;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Role;
import org.groundswell.rights.Visibility;
import org.groundswell.storage.Ids;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of what somebody leaves behind. */
class HandingOverTest {

  private final Agency agency = new Agency(Database.h2());
  private final UUID root = agency.unit("Agency", null);
  private final UUID roads = agency.unit("Roads", root);
  private final UUID ana = agency.person(roads);
  private final UUID ben = agency.person(roads);
  private final UUID head = agency.person(roads);
  private final OpenWork work = new OpenWork(agency, roads);
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final Handovers handovers =
      new Handovers(agency.sql, new Ids(agency.clock(), new Random()), agency.clock());
  private final HandingOver handingOver =
      new HandingOver(
          handovers,
          new Estate(agency.sql, agency.directory, proposals),
          ProposalFixtures.adopting(proposals, agency.journal::add),
          HandingOnFixtures.handingOn(agency, proposals),
          agency.directory,
          agency.accounts,
          agency.journal::add);

  HandingOverTest() {
    agency.manager(roads, head);
    agency.nextDay();
  }

  @Nested
  class WhenSomebodyLeaves {

    @Test
    void beginsNothingWhereNothingIsOpen() {
      work.proposal(ana, "completed");
      work.proposal(ana, "draft");

      leave(ana, agency.today());

      assertThat(handovers.open()).isEmpty();
      assertThat(types()).doesNotContain("hand-over-opened", "left-behind");
    }

    @Test
    void tellsOfEachThingOnceByIdsAlone() {
      UUID idea = idea(ana);
      UUID delivery = work.proposal(ben, "in-delivery");
      work.delivery(delivery, ana);
      UUID steps = work.proposal(ben, "in-delivery");
      work.delivery(steps, ben);
      work.step(steps, ana, false);

      leave(ana, agency.today());

      List<Event> told =
          agency.journal.stream().filter(it -> it.type().equals("left-behind")).toList();
      assertThat(told).extracting(Event::subjectId).containsExactly(idea, delivery, steps);
      assertThat(told)
          .allSatisfy(
              it ->
                  assertThat(it.facts())
                      .containsOnlyKeys("unit", "what")
                      .containsEntry("unit", roads.toString()));
      assertThat(types()).containsOnlyOnce("hand-over-opened");
    }

    @Test
    void opensForTheirUnitsWhoeverRanOneEvenIfNothingElseIsTheirs() {
      leave(head, agency.today());

      assertThat(handingOver.openTo(administrator()))
          .singleElement()
          .satisfies(
              view ->
                  assertThat(view.items())
                      .extracting(Item::kind, Item::id)
                      .containsExactly(tuple(Kind.UNIT, roads)));
    }

    @Test
    void isForTheManagersOfTheirUnitAndAdministratorsAndNobodyElse() {
      idea(ana);
      leave(ana, agency.today());

      assertThat(handingOver.openTo(manager())).hasSize(1);
      assertThat(handingOver.openTo(administrator())).hasSize(1);
      assertThat(handingOver.openTo(asker(ben, Set.of(), Role.STAFF))).isEmpty();
      assertRefused(
          HandoverRefusal.NO_SUCH_HAND_OVER,
          () -> handingOver.of(ana, asker(ben, Set.of(), Role.STAFF)));
    }

    @Test
    void namesNothingThatWhoLooksMayNotSee() {
      Proposal secret = aSubmittedProposal(ana, roads, Visibility.CIRCLE);
      keep(secret);
      idea(ana);
      leave(ana, agency.today());

      assertThat(handingOver.of(ana, administrator()).items()).hasSize(1);
      assertRefused(
          HandoverRefusal.NOT_LEFT_BEHIND,
          () -> handingOver.handOver(ana, Set.of(secret.id()), ben, administrator()));
    }
  }

  @Nested
  class WhenTheDepartureIsToCome {

    @Test
    void holdsWhatWillBeNobodysThen() {
      UUID idea = idea(ana);

      leave(ana, agency.today().plusDays(30));

      assertThat(handingOver.of(ana, manager()).items()).extracting(Item::id).containsExactly(idea);
    }

    @Test
    void holdsWhatBecomesTheirsUntilThenAndShowsNothingBefore() {
      leave(ana, agency.today().plusDays(1));
      assertThat(handingOver.openTo(manager())).isEmpty();

      UUID idea = idea(ana);

      assertThat(handingOver.openTo(manager()).getFirst().items())
          .extracting(Item::id)
          .containsExactly(idea);
    }

    @Test
    void endsByItselfOnceTheyAreGoneAndNothingIsOpen() {
      leave(ana, agency.today().plusDays(1));
      handingOver.closeFinished();
      assertThat(handovers.of(ana)).isPresent();
      agency.nextDay();

      handingOver.closeFinished();

      assertThat(handovers.of(ana)).isEmpty();
    }
  }

  @Nested
  class WhenThingsAreHandedOver {

    @Test
    void theTakerOfAnIdeaWritesItWithItsFirstAuthor() {
      UUID idea = idea(ana);
      leave(ana, agency.today());

      handingOver.handOver(ana, Set.of(idea), ben, manager());

      Proposal adopted = proposals.find(idea).orElseThrow();
      assertThat(adopted.facts().firstAuthor()).isEqualTo(ana);
      assertThat(adopted.facts().authors()).contains(ana, ben);
      assertThat(types()).endsWith("co-author-added", "handed-over");
    }

    @Test
    void theTakerOfWorkOwnsItWithTheStepsAndThenItIsOver() {
      UUID own = endorsed(ben);
      work.delivery(own, ana);
      work.step(own, ana, false);
      UUID others = endorsed(ben);
      work.delivery(others, ben);
      work.step(others, ana, false);
      leave(ana, agency.today());

      handingOver.handOver(ana, Set.of(own, others), head, manager());
      handingOver.closeFinished();

      assertThat(owners("delivery", own)).containsExactly(head);
      assertThat(owners("delivery", others)).containsExactly(ben);
      assertThat(owners("delivery_step", own)).containsExactly(head);
      assertThat(owners("delivery_step", others)).containsExactly(head);
      assertThat(handovers.of(ana)).isEmpty();
      assertThat(types()).endsWith("handed-over", "hand-over-closed");
    }

    @Test
    void whoHasLeftTakesNothing() {
      UUID idea = idea(ana);
      leave(ana, agency.today());
      leave(ben, agency.today());

      assertRefused(
          HandoverRefusal.TAKER_HAS_LEFT,
          () -> handingOver.handOver(ana, Set.of(idea), ben, manager()));
    }

    @Test
    void whatIsNotTheirsIsNotHandedOver() {
      idea(ana);
      UUID bens = idea(ben);
      leave(ana, agency.today());

      assertRefused(
          HandoverRefusal.NOT_LEFT_BEHIND,
          () -> handingOver.handOver(ana, Set.of(bens), ben, manager()));
    }
  }

  @Nested
  class WhenTheyReturn {

    @Test
    void theyHaveItAllAgainAndTheHandOverIsOver() {
      UUID idea = idea(ana);
      leave(ana, agency.today());
      agency.nextDay();

      comeBack(ana);

      assertThat(handovers.open()).isEmpty();
      assertThat(agency.journal.getLast().type()).isEqualTo("hand-over-closed");
      assertThat(proposals.find(idea).orElseThrow().facts().authors()).containsExactly(ana);
    }

    @Test
    void leavingAgainBeginsAnew() {
      idea(ana);
      leave(ana, agency.today());
      agency.nextDay();
      comeBack(ana);
      agency.nextDay();

      leave(ana, agency.today());

      assertThat(handovers.open()).hasSize(1);
      assertThat(handovers.of(ana).orElseThrow().leftOn()).isEqualTo(agency.today());
    }
  }

  private void leave(UUID person, LocalDate on) {
    agency.staffing.leave(person, on, Agency.HAND);
    handingOver.follow((Departed) agency.told.getLast());
  }

  private void comeBack(UUID person) {
    agency.staffing.comeBack(person, roads, agency.today(), Agency.HAND);
    handingOver.follow((Returned) agency.told.getLast());
  }

  private UUID idea(UUID author) {
    return keep(aSubmittedProposal(author, roads));
  }

  private UUID endorsed(UUID author) {
    Proposal proposal = aSubmittedProposal(author, roads);
    work.proposal(proposal.id(), author, "endorsed");
    proposals.add(proposal);
    return proposal.id();
  }

  private UUID keep(Proposal proposal) {
    work.proposal(proposal.id(), proposal.facts().firstAuthor(), "submitted");
    proposals.add(proposal);
    return proposal.id();
  }

  private List<UUID> owners(String table, UUID proposal) {
    return agency.sql.list(
        "select owner_id from " + table + " where proposal_id = ?",
        row -> row.uuid("owner_id"),
        proposal);
  }

  private List<String> types() {
    return agency.journal.stream().map(Event::type).toList();
  }

  private Asker manager() {
    return asker(head, Set.of(roads), Role.STAFF);
  }

  private Asker administrator() {
    return asker(UUID.randomUUID(), Set.of(), Role.STAFF, Role.ADMINISTRATOR);
  }

  private Asker asker(UUID person, Set<UUID> desks, Role... roles) {
    return new Asker(person, roads, Set.of(roles), desks, Set.of(), Set.of(roads, root));
  }

  private static void assertRefused(HandoverRefusal reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}

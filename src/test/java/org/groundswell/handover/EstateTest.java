package org.groundswell.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.groundswell.directory.change.Agency;
import org.groundswell.handover.HandoverView.Item;
import org.groundswell.handover.HandoverView.Kind;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.junit.jupiter.api.Test;

class EstateTest extends OnEachDatabase {

  private final Agency agency = new Agency(database);
  private final UUID root = agency.unit("Agency", null);
  private final UUID roads = agency.unit("Roads", root);
  private final UUID ana = agency.person(roads);
  private final UUID ben = agency.person(roads);
  private final OpenWork work = new OpenWork(agency, roads);
  private final Estate estate = new Estate(agency.sql, agency.directory, null);

  EstateTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void isEmptyForWhoHasNothingOpen() {
    work.proposal(ana, "completed");
    work.proposal(ana, "draft");

    assertThat(estate.of(ana, agency.today())).isEmpty();
  }

  @Test
  void holdsAnIdeaUntilOneOfItsAuthorsIsHere() {
    UUID idea = work.proposal(ana, "in-review");
    leave(ana);

    assertThat(estate.of(ana, agency.today()))
        .extracting(Item::kind, Item::id)
        .containsExactly(tuple(Kind.IDEA, idea));
    work.author(idea, ben, 1);
    assertThat(estate.of(ana, agency.today())).isEmpty();
  }

  @Test
  void holdsWorkTheyOwnAndStepsTheyHaveInOthersWork() {
    UUID own = work.proposal(ben, "in-delivery");
    work.delivery(own, ana);
    UUID others = work.proposal(ben, "in-delivery");
    work.delivery(others, ben);
    work.step(others, ana, false);
    work.step(others, ana, true);
    work.step(own, ana, false);

    assertThat(estate.of(ana, agency.today()))
        .extracting(Item::kind, Item::id, Item::open)
        .containsExactlyInAnyOrder(tuple(Kind.DELIVERY, own, 1), tuple(Kind.STEPS, others, 1));
  }

  @Test
  void holdsAUnitUntilSomebodyRunsItAgain() {
    agency.manager(roads, ana);
    work.proposal(ben, "submitted");
    agency.nextDay();
    leave(ana);

    assertThat(estate.of(ana, agency.today()))
        .extracting(Item::kind, Item::id, Item::open)
        .containsExactly(tuple(Kind.UNIT, roads, 1));
    agency.manager(roads, ben);
    assertThat(estate.of(ana, agency.today())).isEmpty();
  }

  @Test
  void holdsAnIdeaOfSomebodyWhoJoinedItsAuthorAndIsTheLastToGo() {
    UUID idea = work.proposal(ana, "in-review");
    work.author(idea, ben, 1);
    leave(ana);
    assertThat(estate.of(ben, agency.today())).isEmpty();

    leave(ben);

    assertThat(estate.of(ben, agency.today())).extracting(Item::id).containsExactly(idea);
  }

  @Test
  void holdsWhatNobodyWillCareForOnTheDayTheyAreGone() {
    UUID idea = work.proposal(ana, "in-review");
    agency.manager(roads, ana);
    agency.staffing.leave(ana, agency.today().plusDays(30), Agency.HAND);

    assertThat(estate.of(ana, agency.today())).isEmpty();
    assertThat(estate.of(ana, agency.today().plusDays(30)))
        .extracting(Item::kind, Item::id)
        .containsExactlyInAnyOrder(tuple(Kind.IDEA, idea), tuple(Kind.UNIT, roads));
  }

  @Test
  void holdsStepsInWorkThatStillIsItsAuthors() {
    UUID others = work.proposal(ben, "endorsed");
    work.delivery(others, null);
    work.step(others, ana, false);

    assertThat(estate.of(ana, agency.today()))
        .extracting(Item::kind, Item::id)
        .containsExactly(tuple(Kind.STEPS, others));
  }

  private void leave(UUID person) {
    agency.staffing.leave(person, agency.today(), Agency.HAND);
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }
}

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
  private final Estate estate = new Estate(agency.sql, agency.directory, null);

  EstateTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void isEmptyForWhoHasNothingOpen() {
    proposal(ana, "completed");
    proposal(ana, "draft");

    assertThat(estate.of(ana)).isEmpty();
  }

  @Test
  void holdsAnIdeaUntilOneOfItsAuthorsIsHere() {
    UUID idea = proposal(ana, "in-review");
    leave(ana);

    assertThat(estate.of(ana))
        .extracting(Item::kind, Item::id)
        .containsExactly(tuple(Kind.IDEA, idea));
    author(idea, ben, 1);
    assertThat(estate.of(ana)).isEmpty();
  }

  @Test
  void holdsWorkTheyOwnAndStepsTheyHaveInOthersWork() {
    UUID own = proposal(ben, "in-delivery");
    delivery(own, ana);
    UUID others = proposal(ben, "in-delivery");
    delivery(others, ben);
    step(others, ana, false);
    step(others, ana, true);
    step(own, ana, false);

    assertThat(estate.of(ana))
        .extracting(Item::kind, Item::id, Item::open)
        .containsExactlyInAnyOrder(tuple(Kind.DELIVERY, own, 1), tuple(Kind.STEPS, others, 1));
  }

  @Test
  void holdsAUnitUntilSomebodyRunsItAgain() {
    agency.manager(roads, ana);
    proposal(ben, "submitted");
    agency.nextDay();
    leave(ana);

    assertThat(estate.of(ana))
        .extracting(Item::kind, Item::id, Item::open)
        .containsExactly(tuple(Kind.UNIT, roads, 1));
    agency.manager(roads, ben);
    assertThat(estate.of(ana)).isEmpty();
  }

  private void leave(UUID person) {
    agency.staffing.leave(person, agency.today(), Agency.HAND);
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  private UUID proposal(UUID author, String state) {
    UUID id = UUID.randomUUID();
    agency.sql.update(
        "insert into proposal (id, title, state, decision_right, visibility, hidden,"
            + " first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at,"
            + " supports, comments, endorsements, external_supports, version)"
            + " values (?, 'T', ?, 'ask', 'agency', false, ?, ?, ?, 1, current_timestamp,"
            + " current_timestamp, 0, 0, 0, 0, 1)",
        id,
        state,
        author,
        roads,
        roads);
    author(id, author, 0);
    return id;
  }

  private void author(UUID proposal, UUID person, int position) {
    agency.sql.update(
        "insert into proposal_author (proposal_id, person_id, position) values (?, ?, ?)",
        proposal,
        person,
        position);
  }

  private void delivery(UUID proposal, UUID owner) {
    agency.sql.update(
        "insert into delivery (proposal_id, owner_id, completion_code, moved_at, version)"
            + " values (?, ?, 0, current_timestamp, 1)",
        proposal,
        owner);
  }

  private void step(UUID proposal, UUID owner, boolean done) {
    agency.sql.update(
        "insert into delivery_step (id, proposal_id, position, title, owner_id, done_on)"
            + " values (?, ?, 0, 'S', ?, ?)",
        UUID.randomUUID(),
        proposal,
        owner,
        done ? agency.today() : null);
  }
}

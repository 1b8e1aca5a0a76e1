package org.groundswell.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.change.UnitJoined;
import org.groundswell.directory.change.UnitParted;
import org.groundswell.harness.Database;
import org.groundswell.journal.Event;
import org.groundswell.storage.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskMovesTest {

  private static final UUID AGENCY = new UUID(0, 1);
  private static final UUID ROADS = new UUID(0, 2);
  private static final UUID PATHS = new UUID(0, 3);
  private static final UUID ANA = new UUID(1, 1);
  private static final UUID BEN = new UUID(1, 2);
  private static final UUID CHANGE = new UUID(7, 1);

  private final Sql sql = new Sql(Database.h2().dataSource());
  private final List<Event> journal = new ArrayList<>();
  private final DeskMoves moves = new DeskMoves(sql, journal::add);

  @BeforeEach
  void found() {
    for (UUID unit : List.of(AGENCY, ROADS, PATHS)) {
      sql.update(
          "insert into unit (id, name, slug, path, position, version) values (?, ?, ?, '/', 0, 1)",
          unit,
          "Unit",
          unit.toString());
    }
    for (UUID person : List.of(ANA, BEN)) {
      sql.update(
          "insert into person (id, name, search_name, unit_id, version) values (?, 'A', 'a', ?, 1)",
          person,
          ROADS);
    }
    sql.update(
        "insert into unit_change (id, kind, unit_id, at) values (?, ?, ?, current_timestamp)",
        CHANGE,
        "merged",
        ROADS);
  }

  @Test
  void takesWhatWaitsToTheNewDeskAndLeavesWhatHasEnded() {
    UUID waiting = proposal(ANA, "in-review");
    UUID ended = proposal(ANA, "declined");

    moves.follow(new UnitJoined(CHANGE, ROADS, PATHS, Set.of(), BEN));

    assertThat(desk(waiting)).isEqualTo(PATHS);
    assertThat(desk(ended)).isEqualTo(ROADS);
    assertThat(journal)
        .singleElement()
        .satisfies(event -> assertThat(event.type()).isEqualTo("desk-moved"))
        .satisfies(event -> assertThat(event.subjectId()).isEqualTo(waiting));
  }

  @Test
  void takesOnlyTheWorkOfThosePeopleWhenAUnitIsSplit() {
    UUID of = proposal(ANA, "submitted");
    UUID other = proposal(BEN, "submitted");

    moves.follow(new UnitJoined(CHANGE, ROADS, PATHS, Set.of(ANA), BEN));

    assertThat(desk(of)).isEqualTo(PATHS);
    assertThat(desk(other)).isEqualTo(ROADS);
  }

  @Test
  void goesBackUnlessSomebodySentItOn() {
    UUID waiting = proposal(ANA, "in-review");
    UUID sentOn = proposal(ANA, "in-review");
    moves.follow(new UnitJoined(CHANGE, ROADS, PATHS, Set.of(), BEN));
    sql.update("update proposal set desk_unit_id = ? where id = ?", AGENCY, sentOn);

    moves.follow(new UnitParted(CHANGE, BEN));

    assertThat(desk(waiting)).isEqualTo(ROADS);
    assertThat(desk(sentOn)).isEqualTo(AGENCY);
  }

  private UUID desk(UUID proposal) {
    return sql.first(
            "select desk_unit_id from proposal where id = ?",
            row -> row.uuid("desk_unit_id"),
            proposal)
        .orElseThrow();
  }

  private UUID proposal(UUID author, String state) {
    UUID id = UUID.randomUUID();
    sql.update(
        "insert into proposal (id, title, state, decision_right, visibility, hidden,"
            + " first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at,"
            + " supports, comments, endorsements, external_supports, version)"
            + " values (?, 'T', ?, 'ask', 'agency', false, ?, ?, ?, 1, current_timestamp,"
            + " current_timestamp, 0, 0, 0, 0, 1)",
        id,
        state,
        author,
        ROADS,
        ROADS);
    return id;
  }
}

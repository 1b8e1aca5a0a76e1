package org.groundswell.delivery;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.pipeline.Slugged;
import org.groundswell.pipeline.State;
import org.groundswell.storage.Sql;

/** What the board needs of one piece of work to sort, filter and count it. */
record BoardRow(
    UUID id,
    State state,
    boolean forEverybody,
    UUID owner,
    LocalDate dueOn,
    Instant startedAt,
    Instant endorsedAt,
    Instant movedAt,
    int code,
    int steps,
    int done,
    LocalDate missedOn) {

  /** Takes today as its first value. */
  static final String SELECT =
      """
      select p.id, p.state, p.visibility, p.hidden, p.submitted_at, p.decided_at,
        p.decision_right, coalesce(d.owner_id, p.owner_id, p.first_author_id) as owner,
        coalesce(d.due_on, p.delivery_due_on) as due, d.started_at, d.moved_at,
        coalesce(d.completion_code, p.completion_code, 0) as code,
        (select count(*) from delivery_step s where s.proposal_id = p.id) as steps,
        (select count(*) from delivery_step s
          where s.proposal_id = p.id and s.done_on is not null) as done,
        (select min(s.due_on) from delivery_step s
          where s.proposal_id = p.id and s.done_on is null and s.due_on < ?) as missed
      from proposal p left join delivery d on d.proposal_id = p.id
      where p.state in ('endorsed', 'trial', 'in-delivery', 'completed', 'abandoned')
      """;

  static BoardRow read(Sql.Row row) throws SQLException {
    Instant submitted = row.instant("submitted_at");
    Instant decided = row.instant("decided_at");
    Instant moved = row.instant("moved_at");
    boolean go = "go".equals(row.text("decision_right"));
    return new BoardRow(
        row.uuid("id"),
        Slugged.of(State.class, row.text("state")),
        "agency".equals(row.text("visibility")) && !row.flag("hidden"),
        row.uuid("owner"),
        row.day("due"),
        Optional.ofNullable(row.instant("started_at")).orElse(go ? submitted : null),
        decided,
        latest(submitted, decided, moved),
        (int) row.number("code"),
        (int) row.number("steps"),
        (int) row.number("done"),
        row.day("missed"));
  }

  private static Instant latest(Instant submitted, Instant decided, Instant moved) {
    if (moved != null && (decided == null || moved.isAfter(decided))) {
      return moved;
    }
    return decided == null ? submitted : decided;
  }

  Optional<Stall> stall(StallWatch watch) {
    return watch.judge(new StallWatch.Dates(state, endorsedAt, steps > 0, missedOn, movedAt));
  }
}

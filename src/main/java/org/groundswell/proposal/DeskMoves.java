package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.change.UnitJoined;
import org.groundswell.directory.change.UnitParted;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.storage.Sql;

/**
 * Takes what waits at a desk to the desk that takes over, when units are merged, split or closed;
 * and back, when that is undone.
 *
 * <p>Desk, second door and audience move; where a proposal comes from stays what it was. What has
 * ended stays where it ended.
 */
@ApplicationScoped
class DeskMoves {

  private static final Map<String, String> COLUMNS =
      Map.of(
          "desk", "desk_unit_id",
          "second-door", "second_door_id",
          "audience", "visible_unit_id");

  private static final String OPEN =
      " and state not in ('completed', 'abandoned', 'declined', 'withdrawn', 'linked')";

  private final Sql sql;
  private final Journal journal;

  @Inject
  DeskMoves(Sql sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** A move of one proposal in one respect. */
  private record Move(UUID proposal, String kind, UUID from, UUID to) {}

  void follow(@Observes UnitJoined joined) {
    List<Move> moves = found(joined);
    sql.batch(
        "insert into desk_move (change_id, proposal_id, kind, from_unit_id, to_unit_id)"
            + " values (?, ?, ?, ?, ?)",
        moves.stream()
            .map(
                move ->
                    new Object[] {
                      joined.change(), move.proposal(), move.kind(), move.from(), move.to()
                    })
            .toList());
    apply(moves, joined.change(), joined.by());
  }

  private List<Move> found(UnitJoined joined) {
    List<Move> moves =
        new ArrayList<>(
            sql.list(
                "select id, first_author_id from proposal where desk_unit_id = ?" + OPEN,
                row ->
                    joined.authors().isEmpty()
                            || joined.authors().contains(row.uuid("first_author_id"))
                        ? new Move(row.uuid("id"), "desk", joined.from(), joined.to())
                        : null,
                joined.from()));
    moves.removeIf(Objects::isNull);
    if (joined.authors().isEmpty()) {
      moves.addAll(all(joined, "second-door"));
      moves.addAll(all(joined, "audience"));
    }
    return moves;
  }

  private List<Move> all(UnitJoined joined, String kind) {
    return sql.list(
        "select id from proposal where " + COLUMNS.get(kind) + " = ?",
        row -> new Move(row.uuid("id"), kind, joined.from(), joined.to()),
        joined.from());
  }

  void follow(@Observes UnitParted parted) {
    List<Move> back =
        sql.list(
            "select proposal_id, kind, from_unit_id, to_unit_id from desk_move"
                + " where change_id = ?",
            row ->
                new Move(
                    row.uuid("proposal_id"),
                    row.text("kind"),
                    row.uuid("to_unit_id"),
                    row.uuid("from_unit_id")),
            parted.change());
    apply(back, parted.change(), parted.by());
  }

  private void apply(List<Move> moves, UUID change, UUID by) {
    moves.stream()
        .collect(Collectors.groupingBy(Move::kind))
        .forEach((kind, all) -> write(COLUMNS.get(kind), all));
    Set<UUID> told = new HashSet<>();
    for (Move move : moves) {
      if (move.kind().equals("desk") && told.add(move.proposal())) {
        Event event =
            Event.of(ProposalEvent.SUBJECT, move.proposal(), ProposalEvent.DESK_MOVED.slug())
                .with("fromDesk", move.from())
                .with("desk", move.to())
                .with("change", change);
        journal.append(by == null ? event : event.by(by));
      }
    }
  }

  /** Only what is still where it was found: somebody may have sent it on. */
  private void write(String column, List<Move> moves) {
    sql.batch(
        "update proposal set %1$s = ?, version = version + 1 where id = ? and %1$s = ?"
            .formatted(column),
        moves.stream().map(it -> new Object[] {it.to(), it.proposal(), it.from()}).toList());
  }
}

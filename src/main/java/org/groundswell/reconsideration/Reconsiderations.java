package org.groundswell.reconsideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.storage.Sql;

/** All reconsiderations, in their table. */
@ApplicationScoped
class Reconsiderations {

  private static final String WAITING =
      Reconsideration.SELECT
          + " join proposal p on p.id = r.proposal_id"
          + " where r.decision is null and p.state = 'declined'";

  private final Sql sql;

  @Inject
  Reconsiderations(Sql sql) {
    this.sql = sql;
  }

  /** A decline, and who gave it. */
  record Decline(UUID answer, UUID by) {}

  /** The last decline of a proposal. */
  Optional<Decline> lastDeclineOf(UUID proposal) {
    return sql.first(
        "select id, by_id from answer where proposal_id = ? and code = 'decline'"
            + " order by at desc, id desc",
        row -> new Decline(row.uuid("id"), row.uuid("by_id")),
        proposal);
  }

  /** Whoever asks or decides at the same time waits here for the others. */
  void lock(UUID proposal) {
    sql.list("select id from proposal where id = ? for update", row -> row.uuid("id"), proposal);
  }

  Optional<Reconsideration> of(UUID proposal) {
    return sql.first(
        Reconsideration.SELECT + " where r.proposal_id = ?", Reconsideration::read, proposal);
  }

  /** Those that nobody has decided, the one due first coming first. */
  List<Reconsideration> waiting() {
    return sql.list(
        WAITING + " order by r.due_at, r.id fetch first 500 rows only", Reconsideration::read);
  }

  /** Those that nobody has decided in time, and of which nobody was told. */
  List<Reconsideration> lapsed(Instant now) {
    return sql.list(
        WAITING + " and r.due_at < ? and r.lapse_told = false", Reconsideration::read, now);
  }

  /** Remembers that it was told; whether it was not before. */
  boolean lapseTold(UUID id) {
    return sql.update(
            "update reconsideration set lapse_told = true where id = ? and lapse_told = false", id)
        == 1;
  }

  void add(Reconsideration asked, Decline decline, UUID by) {
    sql.update(
        "insert into reconsideration (id, proposal_id, answer_id, declined_by, asked_by, asked_at,"
            + " reason, desk_unit_id, due_at, lapse_told) values (?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " false)",
        asked.id(),
        asked.proposal(),
        decline.answer(),
        decline.by(),
        by,
        asked.askedAt(),
        asked.reason(),
        asked.desk(),
        asked.dueAt());
  }

  void decide(UUID id, UUID by, DecisionDraft draft, Instant at) {
    sql.update(
        "update reconsideration set decision = ?, text = ?, decided_by = ?, decided_at = ?"
            + " where id = ?",
        draft.decision(),
        draft.text(),
        by,
        at,
        id);
  }
}

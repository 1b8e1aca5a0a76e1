package org.groundswell.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/** What was taken out of sight, and what was said about that. */
@ApplicationScoped
class Hidings {

  private static final String SELECT =
      "select id, "
          + Thing.COLUMNS
          + ", reason, words, hidden_by, hidden_at, appeal, appealed_at, decision, decision_words, decided_by, decided_at, restored_at"
          + " from hiding";

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Hidings(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** One hiding. */
  record Row(
      UUID id,
      Thing thing,
      String reason,
      String words,
      UUID by,
      Instant at,
      String appeal,
      Instant appealedAt,
      String decision,
      String decisionWords,
      UUID decidedBy,
      Instant decidedAt,
      Instant restoredAt) {

    static Row read(Sql.Row row) throws SQLException {
      return new Row(
          row.uuid("id"),
          Thing.read(row),
          row.text("reason"),
          row.text("words"),
          row.uuid("hidden_by"),
          row.instant("hidden_at"),
          row.text("appeal"),
          row.instant("appealed_at"),
          row.text("decision"),
          row.text("decision_words"),
          row.uuid("decided_by"),
          row.instant("decided_at"),
          row.instant("restored_at"));
    }

    boolean isInForce() {
      return restoredAt == null;
    }

    boolean waitsForADecision() {
      return isInForce() && appeal != null && decision == null;
    }
  }

  Optional<Row> find(UUID id) {
    return sql.first(SELECT + " where id = ?", Row::read, id);
  }

  /** What is hidden now; those whose author has appealed come first. */
  List<Row> inForce() {
    return sql.list(
        SELECT
            + " where restored_at is null order by case when appeal is not null and decision is"
            + " null then 0 else 1 end, hidden_at desc, id fetch first 200 rows only",
        Row::read);
  }

  /** Everything that was hidden of a proposal or a question, the newest first. */
  List<Row> of(UUID whole) {
    return sql.list(
        SELECT + " where proposal_id = ? or ask_id = ? order by hidden_at desc, id",
        Row::read,
        whole,
        whole);
  }

  UUID add(HidingDraft draft, UUID by) {
    UUID id = ids.next();
    sql.update(
        "insert into hiding (id, "
            + Thing.COLUMNS
            + ", reason, words, hidden_by, hidden_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        draft.proposal(),
        draft.comment(),
        draft.attachment(),
        draft.ask(),
        draft.answer(),
        Slug.of(draft.reason()),
        draft.words(),
        by,
        clock.instant());
    return id;
  }

  /** Keeps the one appeal there is; whether there was none before. */
  boolean appeal(UUID id, UUID by, String words) {
    return sql.update(
            "update hiding set appeal = ?, appealed_by = ?, appealed_at = ?"
                + " where id = ? and appeal is null and restored_at is null",
            words,
            by,
            clock.instant(),
            id)
        == 1;
  }

  /** Keeps what was decided; whether an appeal waited. */
  boolean decide(UUID id, UUID by, String decision, String words) {
    return sql.update(
            "update hiding set decision = ?, decision_words = ?, decided_by = ?, decided_at = ?"
                + " where id = ? and appeal is not null and decision is null"
                + " and restored_at is null",
            decision,
            words,
            by,
            clock.instant(),
            id)
        == 1;
  }

  /** It is in sight again; whether it was hidden. */
  boolean restore(UUID id, UUID by) {
    return sql.update(
            "update hiding set restored_by = ?, restored_at = ?"
                + " where id = ? and restored_at is null",
            by,
            clock.instant(),
            id)
        == 1;
  }
}

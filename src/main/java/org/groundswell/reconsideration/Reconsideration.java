package org.groundswell.reconsideration;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.storage.Sql;

/**
 * One author's wish that somebody else looks again.
 *
 * @param desk the unit whose desk decides; null for the facilitators
 * @param decision {@code stands} or {@code opened}; null while nobody has decided
 */
record Reconsideration(
    UUID id,
    UUID proposal,
    UUID decliner,
    Instant askedAt,
    String reason,
    UUID desk,
    Instant dueAt,
    String decision,
    String text,
    UUID decidedBy,
    Instant decidedAt) {

  static final String OPENED = "opened";
  static final String STANDS = "stands";

  static final String SELECT =
      "select r.id, r.proposal_id, r.declined_by, r.asked_at, r.reason, r.desk_unit_id, r.due_at,"
          + " r.decision, r.text, r.decided_by, r.decided_at from reconsideration r";

  static Reconsideration read(Sql.Row row) throws SQLException {
    return new Reconsideration(
        row.uuid("id"),
        row.uuid("proposal_id"),
        row.uuid("declined_by"),
        row.instant("asked_at"),
        row.text("reason"),
        row.uuid("desk_unit_id"),
        row.instant("due_at"),
        row.text("decision"),
        row.text("text"),
        row.uuid("decided_by"),
        row.instant("decided_at"));
  }

  boolean isDecided() {
    return decision != null;
  }
}

package org.groundswell.triage.batch;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.storage.Sql;
import org.groundswell.triage.AnswerColumns;
import org.groundswell.triage.AnswerDraft;

/**
 * An answer in a batch.
 *
 * @param by who prepared it, and gives it
 * @param seenRevision the words of the proposal that were read
 * @param outcome {@code answered}, or why not; null while it waits
 */
record Prepared(
    UUID batch,
    UUID proposal,
    UUID by,
    int seenRevision,
    Instant at,
    String outcome,
    AnswerDraft answer) {

  static final String ANSWERED = "answered";

  static Prepared read(Sql.Row row) throws SQLException {
    return new Prepared(
        row.uuid("batch_id"),
        row.uuid("proposal_id"),
        row.uuid("person_id"),
        (int) row.number("seen_revision"),
        row.instant("prepared_at"),
        row.text("outcome"),
        AnswerColumns.read(row));
  }
}

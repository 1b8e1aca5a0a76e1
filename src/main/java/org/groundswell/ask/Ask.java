package org.groundswell.ask;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.groundswell.storage.Sql;

/**
 * A question as it is kept.
 *
 * @param endsOn the last day on which it can be answered
 * @param endedAt when it was closed before that; null when it was not
 * @param unsigned answers are kept without their writers
 * @param outcome what was done; null while nobody said
 * @param hidden it was taken out of sight
 */
record Ask(
    UUID id,
    UUID unit,
    UUID by,
    String question,
    Instant askedAt,
    LocalDate endsOn,
    Instant endedAt,
    boolean unsigned,
    String outcome,
    Instant outcomeAt,
    UUID outcomeBy,
    boolean hidden,
    long version) {

  static Ask read(Sql.Row row) throws SQLException {
    return new Ask(
        row.uuid("id"),
        row.uuid("unit_id"),
        row.uuid("by_id"),
        row.text("question"),
        row.instant("asked_at"),
        row.day("ends_on"),
        row.instant("ended_at"),
        row.flag("unsigned"),
        row.text("outcome"),
        row.instant("outcome_at"),
        row.uuid("outcome_by_id"),
        row.instant("hidden_at") != null,
        row.number("version"));
  }

  boolean isOverOn(LocalDate day) {
    return endedAt != null || day.isAfter(endsOn);
  }
}

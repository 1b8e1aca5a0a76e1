package org.groundswell.reading;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.storage.Sql;

/**
 * What a reader has stored, without their private note.
 *
 * @param id of the invitation
 * @param unit where they worked then
 * @param scorecard the version they rated by
 * @param ratings one for each criterion, in their order
 */
record Reading(
    UUID id,
    UUID person,
    UUID unit,
    UUID scorecard,
    String comment,
    String forAuthors,
    Instant storedAt,
    long version,
    List<RatingDraft.Rated> ratings) {

  static final String SELECT =
      "select r.id, r.person_id, r.unit_id, r.version_id, r.comment, r.for_authors, r.stored_at,"
          + " r.version from reading r";

  static Reading head(Sql.Row row) throws SQLException {
    return new Reading(
        row.uuid("id"),
        row.uuid("person_id"),
        row.uuid("unit_id"),
        row.uuid("version_id"),
        row.text("comment"),
        row.text("for_authors"),
        row.instant("stored_at"),
        row.number("version"),
        List.of());
  }

  Reading with(List<RatingDraft.Rated> rated) {
    return new Reading(id, person, unit, scorecard, comment, forAuthors, storedAt, version, rated);
  }
}

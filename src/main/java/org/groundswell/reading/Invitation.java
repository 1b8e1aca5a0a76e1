package org.groundswell.reading;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.storage.Sql;

/**
 * Somebody who was asked to read a proposal.
 *
 * @param asRole {@code manager} or {@code facilitator}; null when they were asked by name
 * @param asUnit whose manager; null otherwise
 * @param declinedAt when they said that they do not; null while they have not
 */
record Invitation(
    UUID id,
    UUID proposal,
    UUID person,
    UUID by,
    Instant at,
    String asRole,
    UUID asUnit,
    Instant declinedAt) {

  static final String SELECT =
      "select i.id, i.proposal_id, i.person_id, i.invited_by, i.invited_at, i.as_role,"
          + " i.as_unit_id, i.declined_at from reading_invitation i";

  static Invitation read(Sql.Row row) throws SQLException {
    return new Invitation(
        row.uuid("id"),
        row.uuid("proposal_id"),
        row.uuid("person_id"),
        row.uuid("invited_by"),
        row.instant("invited_at"),
        row.text("as_role"),
        row.uuid("as_unit_id"),
        row.instant("declined_at"));
  }

  boolean isOpen() {
    return declinedAt == null;
  }
}

package org.groundswell.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.storage.Sql;

/** Who was asked to read what. */
@ApplicationScoped
class Invitations {

  private static final int MOST_LISTED = 200;

  private final Sql sql;

  @Inject
  Invitations(Sql sql) {
    this.sql = sql;
  }

  /** Everybody who asks, reads or declines at the same time waits here for the others. */
  void lock(UUID proposal) {
    sql.list("select id from proposal where id = ? for update", row -> row.uuid("id"), proposal);
  }

  Optional<Invitation> of(UUID proposal, UUID person) {
    return sql.first(
        Invitation.SELECT + " where i.proposal_id = ? and i.person_id = ?",
        Invitation::read,
        proposal,
        person);
  }

  List<Invitation> to(UUID proposal) {
    return sql.list(
        Invitation.SELECT + " where i.proposal_id = ? order by i.invited_at, i.id",
        Invitation::read,
        proposal);
  }

  /** What this person was asked to read and has not refused to, what waits longest first. */
  List<Invitation> open(UUID person) {
    return sql.list(
        Invitation.SELECT
            + " join proposal p on p.id = i.proposal_id where i.person_id = ?"
            + " and i.declined_at is null"
            + " and p.state in ('submitted', 'in-review', 'needs-work', 'revived')"
            + " order by i.invited_at, i.id fetch first "
            + MOST_LISTED
            + " rows only",
        Invitation::read,
        person);
  }

  void add(Invitation invitation) {
    sql.update(
        "insert into reading_invitation (id, proposal_id, person_id, invited_by, invited_at,"
            + " as_role, as_unit_id) values (?, ?, ?, ?, ?, ?, ?)",
        invitation.id(),
        invitation.proposal(),
        invitation.person(),
        invitation.by(),
        invitation.at(),
        invitation.asRole(),
        invitation.asUnit());
  }

  void decline(UUID id, Instant at) {
    sql.update("update reading_invitation set declined_at = ? where id = ?", at, id);
  }

  void remove(UUID id) {
    sql.update("delete from reading_invitation where id = ?", id);
  }
}

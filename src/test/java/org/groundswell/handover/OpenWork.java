package org.groundswell.handover;

import java.util.UUID;
import org.groundswell.directory.change.Agency;

/** Work on the tables of an agency, all of it of one unit. */
record OpenWork(Agency agency, UUID unit) {

  /** A proposal of somebody's in a state; open ones wait at the unit's desk. */
  UUID proposal(UUID author, String state) {
    UUID id = UUID.randomUUID();
    proposal(id, author, state);
    return id;
  }

  void proposal(UUID id, UUID author, String state) {
    agency.sql.update(
        "insert into proposal (id, title, state, decision_right, visibility, hidden,"
            + " first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at,"
            + " supports, comments, endorsements, external_supports, version)"
            + " values (?, 'T', ?, 'ask', 'agency', false, ?, ?, ?, 1, current_timestamp,"
            + " current_timestamp, 0, 0, 0, 0, 1)",
        id,
        state,
        author,
        unit,
        unit);
    author(id, author, 0);
  }

  void author(UUID proposal, UUID person, int position) {
    agency.sql.update(
        "insert into proposal_author (proposal_id, person_id, position) values (?, ?, ?)",
        proposal,
        person,
        position);
  }

  void delivery(UUID proposal, UUID owner) {
    agency.sql.update(
        "insert into delivery (proposal_id, owner_id, completion_code, moved_at, version)"
            + " values (?, ?, 0, current_timestamp, 1)",
        proposal,
        owner);
  }

  void step(UUID proposal, UUID owner, boolean done) {
    agency.sql.update(
        "insert into delivery_step (id, proposal_id, position, title, owner_id, done_on)"
            + " values (?, ?, 0, 'S', ?, ?)",
        UUID.randomUUID(),
        proposal,
        owner,
        done ? agency.today() : null);
  }
}

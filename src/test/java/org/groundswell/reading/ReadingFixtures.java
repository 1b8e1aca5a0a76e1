package org.groundswell.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.Proposals;
import org.groundswell.reading.scorecard.Scorecards;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/** Readings on the tables of a test. */
public final class ReadingFixtures {

  final Scorecards scorecards;
  final Inviting inviting;
  final Storing storing;
  final Panels panels;
  final ReadingDesk desk;
  final BeforeDeclining beforeDeclining;

  private ReadingFixtures(
      Proposals proposals, Directory directory, Sql sql, Journal journal, Ids ids, Clock clock) {
    scorecards = new Scorecards(sql);
    Invitations invitations = new Invitations(sql);
    Readings readings = new Readings(sql, clock);
    Outsiders outsiders = new Outsiders(directory);
    Candidates candidates = new Candidates(directory, new Askers(directory), sql);
    beforeDeclining = new BeforeDeclining(scorecards, readings, outsiders);
    inviting =
        new Inviting(proposals, scorecards, invitations, readings, candidates, journal, ids, clock);
    storing = new Storing(proposals, scorecards, invitations, readings, journal);
    panels =
        new Panels(
            proposals, invitations, readings, storing, beforeDeclining, outsiders, directory);
    desk =
        new ReadingDesk(
            proposals, invitations, readings, storing, scorecards, panels, directory, sql);
  }

  /** Everything about readings. */
  static ReadingFixtures of(
      Proposals proposals, Directory directory, Sql sql, Journal journal, Ids ids, Clock clock) {
    return new ReadingFixtures(proposals, directory, sql, journal, ids, clock);
  }

  /** What stands before a decline. */
  public static BeforeDeclining beforeDeclining(Directory directory, Sql sql, Clock clock) {
    return new BeforeDeclining(
        new Scorecards(sql), new Readings(sql, clock), new Outsiders(directory));
  }

  /** Somebody of this unit was asked by name, and stored a reading at this moment. */
  public static void stored(Sql sql, UUID proposal, Asker reader, Instant at) {
    UUID reading = asked(sql, proposal, reader.id(), at);
    UUID version = UUID.randomUUID();
    sql.update(
        "insert into scorecard_version (id, owner, number, steps, outsider, at)"
            + " values (?, 'agency', 1, 5, false, ?)",
        version,
        at);
    sql.update(
        "insert into reading (id, proposal_id, person_id, unit_id, version_id, stored_at,"
            + " changed_at, version) values (?, ?, ?, ?, ?, ?, ?, 1)",
        reading,
        proposal,
        reader.id(),
        reader.unit(),
        version,
        at,
        at);
  }

  /** Somebody was asked to read by themselves; answers the invitation. */
  public static UUID asked(Sql sql, UUID proposal, UUID reader, Instant at) {
    UUID id = UUID.randomUUID();
    new Invitations(sql).add(new Invitation(id, proposal, reader, reader, at, null, null, null));
    return id;
  }
}

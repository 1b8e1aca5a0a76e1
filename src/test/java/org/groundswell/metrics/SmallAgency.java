package org.groundswell.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.groundswell.delivery.Quarter;
import org.groundswell.directory.DirectoryFixtures;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.proposal.AgencyCalendar;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/**
 * An agency with a history made by hand, in tables, so that every figure can be worked out on
 * paper. Today is Monday, 4 May 2026; the last quarter that is over is 2026-Q1.
 */
final class SmallAgency {

  static final Instant TODAY = Instant.parse("2026-05-04T09:00:00Z");

  private final MovableClock clock = new MovableClock(TODAY);
  private final Ids ids = new Ids(clock, new Random(11));
  private final Sql sql;
  private final Insights insights;
  private int number;
  private long sequence;

  SmallAgency(Database database) {
    sql = new Sql(database.dataSource());
    var directory = DirectoryFixtures.reading(sql, clock);
    insights =
        new Insights(
            new AgencyRecords(sql, clock),
            new Releases(sql, ids, clock),
            directory,
            new AgencyCalendar(directory, sql));
  }

  InsightView insight(UUID unit, String from, String to) {
    return insights.of(
        new Insights.Asked(unit, Quarter.read(from).orElseThrow(), Quarter.read(to).orElseThrow()));
  }

  UUID unit(String name, UUID parent) {
    UUID id = ids.next();
    sql.update(
        "insert into unit (id, parent_id, name, slug, path, position, version)"
            + " values (?, ?, ?, ?, ?, 0, 0)",
        id,
        parent,
        name,
        id.toString(),
        "/");
    return id;
  }

  List<UUID> people(UUID unit, int count) {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID id = ids.next();
      sql.update(
          "insert into person (id, name, search_name, unit_id, version) values (?, ?, ?, ?, 0)",
          id,
          "Person " + i,
          "person " + i,
          unit);
      sql.update(
          "insert into membership (id, person_id, unit_id, kind) values (?, ?, ?, 'home')",
          id,
          id,
          unit);
      people.add(id);
    }
    return people;
  }

  /** One proposal by each of these people. */
  List<UUID> proposals(UUID unit, List<UUID> authors, String submittedAt) {
    return authors.stream().map(author -> proposal(unit, author, submittedAt)).toList();
  }

  private UUID proposal(UUID unit, UUID author, String submittedAt) {
    UUID id = ids.next();
    Instant at = Instant.parse(submittedAt);
    sql.update(
        "insert into proposal (id, title, state, decision_right, visibility, hidden,"
            + " first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at,"
            + " submitted_at, supports, comments, endorsements, external_supports, version)"
            + " values (?, ?, 'submitted', 'ask', 'agency', false, ?, ?, ?, 1, ?, ?, ?, 0, 0, 0,"
            + " 0, 1)",
        id,
        "Proposal " + ++number,
        author,
        unit,
        unit,
        at,
        at,
        at);
    sql.update(
        "insert into proposal_author (proposal_id, person_id, position) values (?, ?, 0)",
        id,
        author);
    return id;
  }

  void answer(List<UUID> proposals, UUID by, String code, String at) {
    for (UUID proposal : proposals) {
      sql.update(
          "insert into answer (id, proposal_id, code, text, next_step, by_id, at)"
              + " values (?, ?, ?, ?, ?, ?, ?)",
          ids.next(),
          proposal,
          code,
          "An answer of more than forty characters, as it has to be.",
          "We meet on Friday.",
          by,
          Instant.parse(at));
      Map<String, String> states = Map.of("endorse", "endorsed", "decline", "declined");
      sql.update(
          "update proposal set state = ? where id = ?",
          states.getOrDefault(code, "in-review"),
          proposal);
    }
  }

  /** Work that began on a day, is due on another, and was coded at the end of its quarter. */
  void work(List<UUID> proposals, String startedOn, String dueOn, int code) {
    Instant started = Instant.parse(startedOn + "T09:00:00Z");
    for (UUID proposal : proposals) {
      sql.update(
          "insert into delivery (proposal_id, due_on, started_at, completion_code, moved_at,"
              + " version) values (?, ?, ?, ?, ?, 1)",
          proposal,
          LocalDate.parse(dueOn),
          started,
          code,
          started);
      sql.update(
          "insert into delivery_snapshot (proposal_id, quarter, code, at)"
              + " values (?, '2026-Q1', ?, ?)",
          proposal,
          code,
          started);
      boolean done = code == 4 || code == 5;
      sql.update(
          "update proposal set state = ?, closed_at = ? where id = ?",
          done ? "completed" : "in-delivery",
          done ? LocalDate.parse(dueOn).atTime(12, 0).toInstant(ZoneOffset.UTC) : null,
          proposal);
    }
  }

  /** Lets the figures be worked out anew: something happened, and a minute went by. */
  void somethingHappened() {
    clock.pass(Duration.ofSeconds(60));
    sequence++;
    sql.update(
        "insert into journal_entry (sequence, id, at, subject_type, subject_id, type, version,"
            + " payload) values (?, ?, ?, 'proposal', ?, 'supported', 1, '{}')",
        sequence,
        ids.next(),
        TODAY,
        ids.next());
  }
}

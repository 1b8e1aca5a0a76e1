package org.groundswell.linking;

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

/** What authors were asked, and what they said. */
@ApplicationScoped
class LinkRequests {

  private static final String SELECT =
      "select id, proposal_id, link_to_id, asked_by, asked_at, reason, state, answered_by,"
          + " answered_at, because from link_request";

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  @Inject
  LinkRequests(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of a question; stored as its word. */
  enum Standing {
    ASKED,
    AGREED,
    REFUSED,
    TAKEN_BACK
  }

  /**
   * One question.
   *
   * @param by who asked; null where the desk linked it by its answer
   */
  record Asked(
      UUID id,
      UUID proposal,
      UUID linkTo,
      UUID by,
      Instant at,
      String reason,
      String state,
      UUID answeredBy,
      Instant answeredAt,
      String because) {

    static Asked read(Sql.Row row) throws SQLException {
      return new Asked(
          row.uuid("id"),
          row.uuid("proposal_id"),
          row.uuid("link_to_id"),
          row.uuid("asked_by"),
          row.instant("asked_at"),
          row.text("reason"),
          row.text("state"),
          row.uuid("answered_by"),
          row.instant("answered_at"),
          row.text("because"));
    }
  }

  /** The question that waits for an answer about this proposal. */
  Optional<Asked> waiting(UUID proposal) {
    return sql.first(SELECT + " where proposal_id = ? and state = 'asked'", Asked::read, proposal);
  }

  /** The same, after everybody who asks about this proposal at the same time. */
  Optional<Asked> waitingAlone(UUID proposal) {
    sql.update("update proposal set supports = supports where id = ?", proposal);
    return waiting(proposal);
  }

  /** The last thing that was said about this proposal. */
  Optional<Asked> latest(UUID proposal) {
    return sql.first(
        SELECT + " where proposal_id = ? and state <> 'taken-back' order by asked_at desc, id desc",
        Asked::read,
        proposal);
  }

  /** Those that wait, the oldest first. */
  List<Asked> waiting() {
    return sql.list(
        SELECT
            + " where state = 'asked' and exists (select 1 from proposal p where p.id = proposal_id"
            + " and p.state in ('submitted', 'in-review', 'needs-work', 'revived'))"
            + " order by asked_at, id fetch first 200 rows only",
        Asked::read);
  }

  /** One that waits. */
  Optional<Asked> find(UUID id) {
    return sql.first(SELECT + " where id = ? and state = 'asked'", Asked::read, id);
  }

  UUID add(LinkRequestDraft draft, UUID by) {
    UUID id = ids.next();
    sql.update(
        "insert into link_request (id, proposal_id, link_to_id, asked_by, asked_at, reason, state)"
            + " values (?, ?, ?, ?, ?, ?, 'asked')",
        id,
        draft.proposal(),
        draft.linkTo(),
        by,
        clock.instant(),
        draft.reason());
    return id;
  }

  /** Answers the question that waits; whether there was one. */
  boolean answer(Asked asked, Answer answer) {
    return sql.update(
            "update link_request set state = ?, answered_by = ?, answered_at = ?, because = ?"
                + " where id = ? and state = 'asked'",
            word(answer.standing()),
            answer.by(),
            clock.instant(),
            answer.because(),
            asked.id())
        == 1;
  }

  /** Keeps what an author says of a link that exists, which replaces what they said before. */
  void say(UUID proposal, UUID linkTo, Answer answer) {
    Instant now = clock.instant();
    sql.update(
        "insert into link_request (id, proposal_id, link_to_id, asked_at, state, answered_by,"
            + " answered_at, because) values (?, ?, ?, ?, ?, ?, ?, ?)",
        ids.next(),
        proposal,
        linkTo,
        now,
        word(answer.standing()),
        answer.by(),
        now,
        answer.because());
  }

  /**
   * What somebody says.
   *
   * @param because why it differs; null where they agree
   */
  record Answer(Standing standing, UUID by, String because) {}

  private static String word(Standing standing) {
    return Slug.of(standing);
  }
}

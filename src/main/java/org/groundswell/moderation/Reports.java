package org.groundswell.moderation;

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

/** What people reported. */
@ApplicationScoped
class Reports {

  static final int MOST = 200;

  private static final String SAME_THING =
      " proposal_id = ? and (comment_id = ? or comment_id is null and cast(? as uuid) is null)"
          + " and (attachment_id = ? or attachment_id is null and cast(? as uuid) is null)";

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Reports(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** One report, without who made it. */
  record Row(UUID id, Thing thing, String reason, String words, Instant at) {

    static Row read(Sql.Row row) throws SQLException {
      return new Row(
          row.uuid("id"),
          new Thing(row.uuid("proposal_id"), row.uuid("comment_id"), row.uuid("attachment_id")),
          row.text("reason"),
          row.text("words"),
          row.instant("at"));
    }
  }

  boolean isReportedBy(UUID person, Thing thing) {
    return sql.first(
            "select id from report where state = 'open' and reporter_id = ? and" + SAME_THING,
            row -> row.uuid("id"),
            person,
            thing.proposal(),
            thing.comment(),
            thing.comment(),
            thing.attachment(),
            thing.attachment())
        .isPresent();
  }

  UUID add(ReportDraft draft, UUID reporter) {
    UUID id = ids.next();
    sql.update(
        "insert into report (id, proposal_id, comment_id, attachment_id, reason, words, reporter_id, at, state)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, 'open')",
        id,
        draft.proposal(),
        draft.comment(),
        draft.attachment(),
        Slug.of(draft.reason()),
        draft.words(),
        reporter,
        clock.instant());
    return id;
  }

  /** Those that wait, the oldest first. */
  List<Row> open() {
    return sql.list(
        "select id, proposal_id, comment_id, attachment_id, reason, words, at from report where state = 'open'"
            + " order by at, id fetch first "
            + MOST
            + " rows only",
        Row::read);
  }

  Optional<Row> open(UUID id) {
    return sql.first(
        "select id, proposal_id, comment_id, attachment_id, reason, words, at from report"
            + " where state = 'open' and id = ?",
        Row::read,
        id);
  }

  /** Everything that was reported about this is settled; answers how many reports there were. */
  int settle(Thing thing, String state, UUID by) {
    return sql.update(
        "update report set state = ?, settled_by = ?, settled_at = ? where state = 'open' and"
            + SAME_THING,
        state,
        by,
        clock.instant(),
        thing.proposal(),
        thing.comment(),
        thing.comment(),
        thing.attachment(),
        thing.attachment());
  }
}

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

  private static final String SELECT =
      "select id, " + Thing.COLUMNS + ", reason, words, at from report where state = 'open'";

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
          Thing.read(row),
          row.text("reason"),
          row.text("words"),
          row.instant("at"));
    }
  }

  boolean isReportedBy(UUID person, Thing thing) {
    return sql.first(
            "select id from report where state = 'open' and reporter_id = ? and" + Thing.SAME,
            row -> row.uuid("id"),
            person,
            thing.id())
        .isPresent();
  }

  UUID add(ReportDraft draft, UUID reporter) {
    UUID id = ids.next();
    sql.update(
        "insert into report (id, "
            + Thing.COLUMNS
            + ", reason, words, reporter_id, at, state)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')",
        id,
        draft.proposal(),
        draft.comment(),
        draft.attachment(),
        draft.ask(),
        draft.answer(),
        Slug.of(draft.reason()),
        draft.words(),
        reporter,
        clock.instant());
    return id;
  }

  /** Those that wait, the oldest first. */
  List<Row> open() {
    return sql.list(SELECT + " order by at, id fetch first " + MOST + " rows only", Row::read);
  }

  Optional<Row> open(UUID id) {
    return sql.first(SELECT + " and id = ?", Row::read, id);
  }

  /** Everything that was reported about this is settled; answers how many reports there were. */
  int settle(Thing thing, String state, UUID by) {
    return sql.update(
        "update report set state = ?, settled_by = ?, settled_at = ? where state = 'open' and"
            + Thing.SAME,
        state,
        by,
        clock.instant(),
        thing.id());
  }
}

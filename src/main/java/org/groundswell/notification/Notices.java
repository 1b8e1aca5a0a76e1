package org.groundswell.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.notification.NoticeView.AboutProposal;
import org.groundswell.notification.NoticeView.NoticePage;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Sql;
import org.groundswell.web.PageMark;

/** Reads a person's inbox, and remembers how far they read. */
@ApplicationScoped
class Notices {

  private static final String QUERY =
      "select n.id, n.sequence, n.kind, n.at, n.read_at, n.by_id, n.detail, n.proposal_id,"
          + " p.title, p.state from notice n join proposal p on p.id = n.proposal_id"
          + " where n.person_id = ? and n.sequence < ? %s order by n.sequence desc limit ?";

  private final Sql sql;
  private final Subjects subjects;
  private final Directory directory;
  private final Clock clock;

  @Inject
  Notices(Sql sql, Subjects subjects, Directory directory, Clock clock) {
    this.sql = sql;
    this.subjects = subjects;
    this.directory = directory;
    this.clock = clock;
  }

  /** The newest before the cursor; a proposal that its reader may no longer see is left out. */
  NoticePage page(Asker asker, boolean unreadOnly, String cursor, int limit) {
    long before = PageMark.read(cursor).map(mark -> mark.number(0)).orElse(Long.MAX_VALUE);
    List<Row> rows =
        sql.list(
            QUERY.formatted(unreadOnly ? "and n.read_at is null" : ""),
            Notices::row,
            asker.id(),
            before,
            limit + 1);
    List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
    String next = rows.size() > limit ? PageMark.after(shown.getLast().sequence()) : null;
    return new NoticePage(views(asker, shown), unread(asker), next);
  }

  /** Marks everything up to this entry as read. */
  @Transactional
  void read(Asker asker, long upTo) {
    Instant now = clock.instant();
    sql.update(
        "update notice set read_at = ? where person_id = ? and sequence <= ? and read_at is null",
        now,
        asker.id(),
        upTo);
    int moved =
        sql.update(
            "update notice_reading set up_to = case when up_to > ? then up_to else ? end, at = ?"
                + " where person_id = ?",
            upTo,
            upTo,
            now,
            asker.id());
    if (moved == 0) {
      sql.update(
          "insert into notice_reading (person_id, up_to, at) values (?, ?, ?)",
          asker.id(),
          upTo,
          now);
    }
  }

  private long unread(Asker asker) {
    return sql.first(
            "select count(*) as amount from notice where person_id = ? and read_at is null",
            row -> row.number("amount"),
            asker.id())
        .orElse(0L);
  }

  private List<NoticeView> views(Asker asker, List<Row> rows) {
    Map<UUID, Subject> found = subjects.of(rows.stream().map(Row::proposal).toList());
    Map<UUID, PersonRef> people =
        directory.people(rows.stream().map(Row::by).filter(Objects::nonNull).toList());
    return rows.stream()
        .filter(row -> found.containsKey(row.proposal()))
        .filter(row -> Rights.may(asker, Action.SEE, found.get(row.proposal()).facts()).allowed())
        .map(row -> row.view(people))
        .toList();
  }

  private static Row row(Sql.Row row) throws SQLException {
    return new Row(
        row.uuid("id"),
        row.number("sequence"),
        row.text("kind"),
        row.instant("at"),
        row.instant("read_at"),
        row.uuid("by_id"),
        row.text("detail"),
        row.uuid("proposal_id"),
        row.text("title"),
        row.text("state"));
  }

  private record Row(
      UUID id,
      long sequence,
      String kind,
      Instant at,
      Instant readAt,
      UUID by,
      String detail,
      UUID proposal,
      String title,
      String state) {

    NoticeView view(Map<UUID, PersonRef> people) {
      return new NoticeView(
          id,
          sequence,
          kind,
          at,
          readAt,
          new AboutProposal(proposal, title, state),
          by == null ? null : people.get(by),
          NoticeDetail.read(detail).facts());
    }
  }
}

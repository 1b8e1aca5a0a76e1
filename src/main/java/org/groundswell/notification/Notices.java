package org.groundswell.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.notification.NoticeView.About;
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
          + " n.campaign_id, n.ask_id, coalesce(p.title, c.title, q.question) as title, p.state,"
          + " case when q.hidden_at is not null then q.by_id end as only_for"
          + " from notice n left join proposal p on p.id = n.proposal_id left join campaign c on"
          + " c.id = n.campaign_id left join ask q on q.id = n.ask_id where n.person_id in (%s) and"
          + " n.sequence < ? %s order by n.sequence desc limit ?";

  private static final String UNREAD =
      "select count(*) as amount from notice n where n.person_id in (%s) and n.read_at is null";

  /** What others wrote and is out of sight does not count. */
  private static final String IN_SIGHT =
      " and not exists (select 1 from proposal p where p.id = n.proposal_id and p.hidden and not"
          + " exists (select 1 from proposal_author a where a.proposal_id = p.id and a.person_id in"
          + " (%1$s))) and not exists (select 1 from ask q where q.id = n.ask_id and q.hidden_at is"
          + " not null and q.by_id not in (%1$s))";

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
            QUERY.formatted(
                Sql.marks(asker.selves().size()), unreadOnly ? "and n.read_at is null" : ""),
            Notices::row,
            values(asker, before, limit + 1));
    List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
    String next = rows.size() > limit ? PageMark.after(shown.getLast().sequence()) : null;
    return new NoticePage(views(asker, shown), unread(asker), next);
  }

  /** Marks everything up to this entry as read. */
  @Transactional
  void read(Asker asker, long upTo) {
    asker.pens().values().forEach(pen -> readBehind(pen, upTo));
    Instant now = clock.instant();
    sql.update(
        "update notice set read_at = ? where person_id = ? and sequence <= ? and read_at is null",
        now,
        asker.id(),
        upTo);
    remember(asker.id(), upTo, now);
  }

  /** The number of a notice of one's own, not the one that was sent: that may be of a pen's. */
  private void remember(UUID person, long upTo, Instant at) {
    sql.first(
            "select max(sequence) as last from notice where person_id = ? and sequence <= ?",
            row -> row.number("last"),
            person,
            upTo)
        .filter(last -> last > 0)
        .ifPresent(
            last -> {
              if (sql.update(
                      "update notice_reading set at = ?, up_to ="
                          + " case when up_to > ? then up_to else ? end where person_id = ?",
                      at,
                      last,
                      last,
                      person)
                  == 0) {
                sql.update(
                    "insert into notice_reading (person_id, up_to, at) values (?, ?, ?)",
                    person,
                    last,
                    at);
              }
            });
  }

  /**
   * A pen's notices are marked with their own times and numbers, never with the reader's: what is
   * written beside a pen must not be what is written beside its holder.
   */
  private void readBehind(UUID pen, long upTo) {
    sql.update(
        "update notice set read_at = at where person_id = ? and sequence <= ? and read_at is null",
        pen,
        upTo);
    sql.update("delete from notice_reading where person_id = ?", pen);
    sql.update(
        "insert into notice_reading (person_id, up_to, at) select person_id, sequence, at from"
            + " notice where person_id = ? and read_at is not null order by sequence desc fetch"
            + " first 1 rows only",
        pen);
  }

  /** As many as the whole list has unread: facilitators see what is hidden. */
  private long unread(Asker asker) {
    String selves = Sql.marks(asker.selves().size());
    boolean seesAll = Rights.mayModerate(asker).allowed();
    List<Object> values = new ArrayList<>();
    for (int times = 0; times < (seesAll ? 1 : 3); times++) {
      values.addAll(asker.selves());
    }
    return sql.first(
            UNREAD.formatted(selves) + (seesAll ? "" : IN_SIGHT.formatted(selves)),
            row -> row.number("amount"),
            values.toArray())
        .orElse(0L);
  }

  private static Object[] values(Asker asker, Object... more) {
    return Stream.concat(asker.selves().stream(), Stream.of(more)).toArray();
  }

  private List<NoticeView> views(Asker asker, List<Row> rows) {
    Map<UUID, Subject> found =
        subjects.of(rows.stream().map(Row::proposal).filter(Objects::nonNull).toList());
    Map<UUID, PersonRef> people =
        directory.people(rows.stream().map(Row::by).filter(Objects::nonNull).toList());
    return rows.stream()
        .filter(row -> row.proposal() == null || maySee(asker, found.get(row.proposal())))
        .filter(row -> row.isFor(asker))
        .map(row -> row.view(people))
        .toList();
  }

  private static boolean maySee(Asker asker, Subject subject) {
    return subject != null && Rights.may(asker, Action.SEE, subject.facts()).allowed();
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
        row.uuid("campaign_id"),
        row.uuid("ask_id"),
        row.text("title"),
        row.text("state"),
        row.uuid("only_for"));
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
      UUID campaign,
      UUID ask,
      String title,
      String state,
      UUID onlyFor) {

    /** A question that is out of sight is there for whoever asked it, and for facilitators. */
    private boolean isFor(Asker asker) {
      return onlyFor == null
          || asker.selves().contains(onlyFor)
          || Rights.mayModerate(asker).allowed();
    }

    private About about() {
      if (ask != null) {
        return new About("ask", ask, title);
      }
      return campaign == null ? null : new About("campaign", campaign, title);
    }

    NoticeView view(Map<UUID, PersonRef> people) {
      return new NoticeView(
          id,
          sequence,
          kind,
          at,
          readAt,
          proposal == null ? null : new AboutProposal(proposal, title, state),
          about(),
          by == null ? null : people.get(by),
          NoticeDetail.read(detail).facts());
    }
  }
}

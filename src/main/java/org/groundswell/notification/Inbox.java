package org.groundswell.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.groundswell.journal.Batch;
import org.groundswell.journal.Entry;
import org.groundswell.journal.Follower;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/**
 * Keeps everybody's notices: what the journal tells to whom.
 *
 * <p>A notice and the follower's position commit together. What a person has read is kept beside
 * the notices, so that forgetting and following again brings back the same inbox.
 */
@ApplicationScoped
class Inbox implements Follower {

  static final String NAME = "inbox";

  private final Subjects subjects;
  private final Tellings tellings;
  private final Announcements announcements;
  private final Sql sql;
  private final Ids ids;

  @Inject
  Inbox(Subjects subjects, Tellings tellings, Announcements announcements, Sql sql, Ids ids) {
    this.subjects = subjects;
    this.tellings = tellings;
    this.announcements = announcements;
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean follows(Entry entry) {
    return Happenings.concerns(entry);
  }

  @Override
  public void follow(Batch batch) {
    Map<UUID, Subject> found = subjects.of(batch.entries().stream().map(Entry::subjectId).toList());
    List<Object[]> notices = new ArrayList<>();
    for (Entry entry : batch.entries()) {
      Subject subject = found.get(entry.subjectId());
      if (Announcements.concerns(entry)) {
        announcements
            .told(entry)
            .forEach((person, kind) -> notices.add(notice(entry, person, kind)));
      } else if (subject != null) {
        tellings
            .told(entry, subject)
            .forEach((person, kind) -> notices.add(notice(entry, person, kind)));
      }
    }
    forget(batch);
    batch.entries().stream().filter(Inbox::hidesAComment).forEach(this::takeBack);
    sql.batch(
        "insert into notice (id, person_id, sequence, kind, proposal_id, campaign_id, ask_id,"
            + " by_id, detail, at, read_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select at from"
            + " notice_reading where person_id = ? and up_to >= ?))",
        notices);
  }

  /** The embedded database may keep half of what was being written when its process was killed. */
  private void forget(Batch batch) {
    sql.update(
        "delete from notice where sequence between ? and ?",
        batch.entries().getFirst().sequence(),
        batch.upTo());
  }

  private static boolean hidesAComment(Entry entry) {
    return entry.type().equals("hidden") && entry.idFact("comment").isPresent();
  }

  /** What was told of a comment goes with it, so that no list and no count remembers it. */
  private void takeBack(Entry hidden) {
    sql.update(
        "delete from notice where proposal_id = ? and kind in ('commented', 'replied')"
            + " and sequence in (select sequence from journal_entry where subject_id = ?"
            + " and type = 'commented' and payload like ?)",
        hidden.subjectId(),
        hidden.subjectId(),
        "%" + hidden.idFact("comment").orElseThrow() + "%");
  }

  @Override
  public void forget() {
    sql.update("delete from notice");
  }

  /** Who asks somebody to read tells, as a rule, which unit it comes from; that is masked. */
  private static UUID byWhom(Entry entry) {
    return entry.type().equals("reading-asked") ? null : entry.actor();
  }

  private Object[] notice(Entry entry, UUID person, NoticeKind kind) {
    return new Object[] {
      ids.next(),
      person,
      entry.sequence(),
      Slug.of(kind),
      Announcements.concerns(entry) ? null : entry.subjectId(),
      entry.isAbout(Announcements.CAMPAIGN) ? entry.subjectId() : null,
      entry.isAbout(Announcements.ASK) ? entry.subjectId() : null,
      byWhom(entry),
      NoticeDetail.of(entry).text(),
      entry.at(),
      person,
      entry.sequence()
    };
  }
}

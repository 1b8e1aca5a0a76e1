package org.groundswell.reading.masking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.journal.JournalHead;
import org.groundswell.rights.Unread;
import org.groundswell.storage.Sql;

/**
 * Who has still to read what, from the tables.
 *
 * <p>Few people are ever asked to read, and only entries of one type make them more. So who was
 * asked is remembered until such an entry is written, and what one of them has still to read until
 * the next entry of any type.
 */
@ApplicationScoped
class OpenReadings implements Unread {

  private static final String ASKED =
      "select distinct person_id from reading_invitation where declined_at is null";

  private static final String ASKED_SINCE =
      "select sequence from journal_entry where sequence > ? and type = 'reading-asked'"
          + " fetch first 1 rows only";

  /**
   * Authors know whose it is, and so does whoever put their name behind it before they were asked:
   * doing so afterwards takes no mask away. Whom it is about never hears that they were asked, and
   * nothing they see may differ by that.
   */
  private static final String UNREAD =
      "select i.proposal_id from reading_invitation i join proposal p on p.id = i.proposal_id"
          + " where i.person_id = ? and i.declined_at is null"
          + " and p.state in ('submitted', 'in-review', 'needs-work', 'revived')"
          + " and not exists (select 1 from reading r where r.id = i.id)"
          + without("proposal_author", "")
          + without("endorsement", " and endorsement.at <= i.invited_at")
          + without("proposal_conflict", "");

  private final JournalHead head;
  private final Sql sql;
  private volatile Known known = new Known(-1, Set.of(), Map.of());

  @Inject
  OpenReadings(JournalHead head, Sql sql) {
    this.head = head;
    this.sql = sql;
  }

  private static String without(String table, String more) {
    return " and not exists (select 1 from %1$s where %1$s.proposal_id = p.id and %1$s.person_id = i.person_id%2$s)"
        .formatted(table, more);
  }

  @Override
  public Set<UUID> by(UUID person) {
    Known now = asOfNow(head.number());
    return now.asked().contains(person)
        ? now.unread().computeIfAbsent(person, this::read)
        : Set.of();
  }

  private Known asOfNow(long sequence) {
    Known before = known;
    return before.head() >= sequence ? before : again(sequence);
  }

  private synchronized Known again(long sequence) {
    Known before = known;
    if (before.head() < sequence) {
      Set<UUID> asked = before.head() < 0 || moreSince(before.head()) ? asked() : before.asked();
      known = new Known(sequence, asked, new ConcurrentHashMap<>());
    }
    return known;
  }

  private boolean moreSince(long sequence) {
    return sql.first(ASKED_SINCE, row -> row.number("sequence"), sequence).isPresent();
  }

  private Set<UUID> asked() {
    return Set.copyOf(sql.list(ASKED, row -> row.uuid("person_id")));
  }

  private Set<UUID> read(UUID person) {
    return Set.copyOf(sql.list(UNREAD, row -> row.uuid("proposal_id"), person));
  }

  /**
   * What holds as of one entry of the journal.
   *
   * @param asked everybody who was ever asked and did not say no
   * @param unread what those of them have still to read who came by meanwhile
   */
  private record Known(long head, Set<UUID> asked, Map<UUID, Set<UUID>> unread) {}
}

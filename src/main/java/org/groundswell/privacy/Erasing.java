package org.groundswell.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.directory.Directory;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Pens;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/**
 * Erases the name of somebody who has left, and keeps the agency's record: what they proposed,
 * answered and said stays, by "a former colleague".
 *
 * <p>Every row keeps the id, and the id has no name any more: so nothing that refers to it can
 * still say who it was. What was only theirs (notices, sessions, the words people are found by) is
 * thrown away. An entry about each of their proposals makes the index forget the name too.
 */
@ApplicationScoped
class Erasing {

  static final Duration TO_CONFIRM = Duration.ofHours(24);

  /** Tables in which a row is about this person alone, by {@code person_id}. */
  private static final List<String> ONLY_THEIRS =
      List.of(
          "person_name_word",
          "sign_in_session",
          "notice",
          "notice_reading",
          "proposal_follow",
          "saved_search",
          "unsent_answer",
          "answer_batch_item",
          "reading_note",
          "desk_claim",
          "presence_hidden",
          "oidc_identity",
          "api_token",
          "host_bearer",
          "scim_group_member",
          "scim_user");

  private final Pens pens;
  private final Directory directory;
  private final Journal journal;
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final String name;

  @Inject
  Erasing(
      Pens pens,
      Directory directory,
      Journal journal,
      Sql sql,
      Ids ids,
      Clock clock,
      @ConfigProperty(name = "groundswell.erased-name") String name) {
    this.pens = pens;
    this.directory = directory;
    this.journal = journal;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.name = name;
  }

  /** What waits for the second step. */
  record Asked(UUID id, Instant expiresAt) {}

  /** The first step: nothing happens to anybody yet. */
  @Transactional
  Asked ask(Asker asker, UUID person) {
    Rights.mayAdminister(asker).orRefuse();
    requireGone(person);
    Instant now = clock.instant();
    Asked asked = new Asked(ids.next(), now.plus(TO_CONFIRM));
    sql.update(
        "insert into erasure (id, person_id, asked_by, asked_at, expires_at)"
            + " values (?, ?, ?, ?, ?)",
        asked.id(),
        person,
        asker.id(),
        now,
        asked.expiresAt());
    return asked;
  }

  /** The second step, within a day; it cannot be undone. */
  @Transactional
  void confirm(Asker asker, UUID id) {
    Rights.mayAdminister(asker).orRefuse();
    directory.changed();
    Instant now = clock.instant();
    UUID person =
        sql.first(
                "select person_id from erasure where id = ? and done_at is null and expires_at > ?",
                row -> row.uuid("person_id"),
                id,
                now)
            .orElseThrow(() -> new Refusal(PrivacyRefusal.NO_SUCH_ERASURE));
    requireGone(person);
    Set<UUID> proposals = proposalsWith(person);
    erase(person);
    sql.update("update erasure set done_by = ?, done_at = ? where id = ?", asker.id(), now, id);
    for (UUID proposal : proposals) {
      journal.append(Event.of("proposal", proposal, "name-erased"));
    }
    journal.append(Event.of("person", person, "erased").by(asker.id()).with("erasure", id));
  }

  private void erase(UUID person) {
    pens.letGo(person);
    ONLY_THEIRS.forEach(
        table -> sql.update("delete from %s where person_id = ?".formatted(table), person));
    sql.update(
        "update directory_file_line set label = '', content = null, changes = null"
            + " where subject_id = ?",
        person);
    sql.update(
        "update person set name = ?, search_name = '', title = null, email = null,"
            + " email_key = null, user_name = null, user_key = null, external_id = null,"
            + " external_ref = null, about = null, grade = null, locale = null,"
            + " kind = case when kind = 'pen' then kind else 'erased' end,"
            + " version = version + 1, "
            + Directory.WRITTEN
            + " where id = ? or stands_for = ?",
        name,
        person,
        person);
  }

  /** Only proposals that show the name: the others are not known to be theirs, and stay so. */
  private Set<UUID> proposalsWith(UUID person) {
    return new TreeSet<>(
        sql.list(
            "select a.proposal_id from proposal_author a join person p on p.id = a.person_id"
                + " join proposal o on o.id = a.proposal_id"
                + " where o.state <> 'draft' and (p.id = ? or p.stands_for = ?)",
            row -> row.uuid("proposal_id"),
            person,
            person));
  }

  private void requireGone(UUID person) {
    LocalDate today = directory.today();
    boolean gone =
        sql.first(
                "select left_on from person where id = ? and kind = 'staff'",
                row -> row.day("left_on") != null && !row.day("left_on").isAfter(today),
                person)
            .orElseThrow(() -> new Refusal(PrivacyRefusal.NOBODY_TO_ERASE));
    if (!gone) {
      throw new Refusal(PrivacyRefusal.STILL_HERE);
    }
  }
}

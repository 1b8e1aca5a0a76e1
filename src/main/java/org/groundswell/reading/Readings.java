package org.groundswell.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.storage.Sql;

/** What readers have stored, in its tables. */
@ApplicationScoped
class Readings {

  private final Sql sql;
  private final Clock clock;

  @Inject
  Readings(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Reading> find(UUID invitation) {
    return sql.first(Reading.SELECT + " where r.id = ?", Reading::head, invitation)
        .map(this::whole);
  }

  /** All of a proposal, in the order of their readers' ids: it says nothing about them. */
  List<Reading> of(UUID proposal) {
    return sql
        .list(
            Reading.SELECT + " where r.proposal_id = ? order by r.person_id",
            Reading::head,
            proposal)
        .stream()
        .map(this::whole)
        .toList();
  }

  /** What the reader wrote for nobody else. */
  Optional<String> noteOf(UUID reading, UUID reader) {
    return sql.first(
        "select text from reading_note where reading_id = ? and person_id = ?",
        row -> row.text("text"),
        reading,
        reader);
  }

  /** Stores the first reading of this invitation. */
  void add(Invitation invitation, UUID unit, RatingDraft draft) {
    Instant now = clock.instant();
    sql.update(
        "insert into reading (id, proposal_id, person_id, unit_id, version_id, comment,"
            + " for_authors, stored_at, changed_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
        invitation.id(),
        invitation.proposal(),
        invitation.person(),
        unit,
        draft.scorecard(),
        draft.comment(),
        draft.forAuthors(),
        now,
        now);
    writeRest(invitation, draft);
  }

  /** Stores another in its place. */
  void change(Invitation invitation, RatingDraft draft) {
    sql.update(
        "update reading set comment = ?, for_authors = ?, changed_at = ?, version = version + 1"
            + " where id = ?",
        draft.comment(),
        draft.forAuthors(),
        clock.instant(),
        invitation.id());
    sql.update("delete from reading_rating where reading_id = ?", invitation.id());
    sql.update("delete from reading_note where reading_id = ?", invitation.id());
    writeRest(invitation, draft);
  }

  private void writeRest(Invitation invitation, RatingDraft draft) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < draft.ratings().size(); i++) {
      RatingDraft.Rated rated = draft.ratings().get(i);
      rows.add(
          new Object[] {invitation.id(), i, invitation.person(), rated.step(), rated.comment()});
    }
    sql.batch(
        "insert into reading_rating (reading_id, position, person_id, step, comment)"
            + " values (?, ?, ?, ?, ?)",
        rows);
    if (draft.privateNote() != null && !draft.privateNote().isBlank()) {
      sql.update(
          "insert into reading_note (reading_id, person_id, text) values (?, ?, ?)",
          invitation.id(),
          invitation.person(),
          draft.privateNote());
    }
  }

  private Reading whole(Reading head) {
    return head.with(
        sql.list(
            "select step, comment from reading_rating where reading_id = ? order by position",
            row -> new RatingDraft.Rated((int) row.number("step"), row.text("comment")),
            head.id()));
  }
}

package org.groundswell.proposal.reading;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.pipeline.NextStep;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.Slugged;
import org.groundswell.pipeline.State;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.stage.Scheme;
import org.groundswell.storage.Sql;

/** The columns a card is made of, as one query reads them. */
record CardRow(
    UUID id,
    long number,
    String title,
    String summary,
    State state,
    String right,
    UUID unit,
    UUID desk,
    UUID secondDoor,
    UUID firstAuthor,
    UUID owner,
    UUID campaign,
    String campaignTitle,
    Instant createdAt,
    Instant submittedAt,
    Instant updatedAt,
    int supports,
    int comments,
    int endorsements,
    boolean supported,
    boolean following,
    Integer completionCode,
    Promise promise,
    boolean elsewhere,
    LocalDate until,
    int externalSupports,
    String externalUrl,
    String externalRef,
    UUID answer,
    String answerCode,
    String answerReason,
    String answerText,
    UUID answerBy,
    Instant answerAt,
    Optional<Scheme.Chosen> stage) {

  /** Takes the asker's id twice, before anything else. */
  static final String SELECT =
      """
      select p.id, p.number, p.title, substring(p.problem from 1 for 400) as summary, p.state,
        p.decision_right, p.unit_id, p.desk_unit_id, p.second_door_id, p.first_author_id,
        p.owner_id, p.campaign_id, c.title as campaign_title, p.created_at, p.submitted_at,
        p.updated_at, p.supports, p.comments, p.endorsements, p.completion_code,
        p.acknowledge_due, p.answer_due, p.decide_due, p.acknowledged_at, p.answered_at,
        p.decided_at, p.paused_at, p.next_due, p.redirected_to, p.revisit_on, p.trial_until,
        p.delivery_due_on, p.external_supports, p.external_url, p.external_ref,
        a.id as answer_id, a.code as answer_code, a.reason as answer_reason,
        substring(a.text from 1 for 400) as answer_text, a.by_id as answer_by, a.at as answer_at,
        ps.version as stage_version, ps.slug as stage_slug,
        exists (select 1 from proposal_support s
          where s.proposal_id = p.id and s.person_id = ?) as supported,
        exists (select 1 from proposal_follow f
          where f.proposal_id = p.id and f.person_id = ?) as following
      from proposal p
        left join campaign c on c.id = p.campaign_id
        left join answer a on a.id = p.last_answer_id
        left join proposal_stage ps on ps.proposal_id = p.id
      """;

  static CardRow read(Sql.Row row) throws SQLException {
    State state = Slugged.of(State.class, row.text("state"));
    return new CardRow(
        row.uuid("id"),
        row.number("number"),
        row.text("title"),
        row.text("summary"),
        state,
        row.text("decision_right"),
        row.uuid("unit_id"),
        row.uuid("desk_unit_id"),
        row.uuid("second_door_id"),
        row.uuid("first_author_id"),
        row.uuid("owner_id"),
        row.uuid("campaign_id"),
        row.text("campaign_title"),
        row.instant("created_at"),
        row.instant("submitted_at"),
        row.instant("updated_at"),
        (int) row.number("supports"),
        (int) row.number("comments"),
        (int) row.number("endorsements"),
        row.flag("supported"),
        row.flag("following"),
        row.text("completion_code") == null ? null : (int) row.number("completion_code"),
        promise(row),
        row.text("redirected_to") != null,
        until(state, row),
        (int) row.number("external_supports"),
        row.text("external_url"),
        row.text("external_ref"),
        row.uuid("answer_id"),
        row.text("answer_code"),
        row.text("answer_reason"),
        row.text("answer_text"),
        row.uuid("answer_by"),
        row.instant("answer_at"),
        stage(row));
  }

  /** What decides at which of the agency's stages it stands. */
  Scheme.Standing standing() {
    return new Scheme.Standing(state, submittedAt, stage);
  }

  private static Optional<Scheme.Chosen> stage(Sql.Row row) throws SQLException {
    int version = (int) row.number("stage_version");
    return version == 0
        ? Optional.empty()
        : Optional.of(new Scheme.Chosen(version, row.text("stage_slug")));
  }

  /** Who moves next, as seen at this moment. */
  NextStep nextStep(Instant now, WorkingCalendar calendar) {
    return NextStep.of(
        new NextStep.Situation(
            state,
            Optional.ofNullable(promise),
            secondDoor != null,
            elsewhere,
            Optional.ofNullable(until).map(calendar::endOf)),
        now);
  }

  private static LocalDate until(State state, Sql.Row row) throws SQLException {
    return switch (state) {
      case PARKED -> row.day("revisit_on");
      case TRIAL -> row.day("trial_until");
      case ENDORSED, IN_DELIVERY -> row.day("delivery_due_on");
      default -> null;
    };
  }

  /** The promise in its columns; null for what was never sent to a desk. */
  private static Promise promise(Sql.Row row) throws SQLException {
    Instant due = row.instant("acknowledge_due");
    return due == null
        ? null
        : new Promise(
            part(due, row.instant("acknowledged_at")),
            part(row.instant("answer_due"), row.instant("answered_at")),
            part(row.instant("decide_due"), row.instant("decided_at")),
            Optional.ofNullable(row.instant("paused_at")));
  }

  private static Promise.Part part(Instant due, Instant keptAt) {
    return new Promise.Part(due, Optional.ofNullable(keptAt));
  }
}

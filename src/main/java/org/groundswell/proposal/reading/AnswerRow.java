package org.groundswell.proposal.reading;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.storage.Sql;

/** One row of the answers of a proposal, oldest first. */
record AnswerRow(
    UUID id,
    String code,
    String reason,
    String text,
    String whatWouldChange,
    String nextStep,
    UUID helper,
    UUID toUnit,
    String toElsewhere,
    LocalDate revisitOn,
    UUID linkTo,
    AnswerView.Trial trial,
    UUID by,
    Instant at) {

  static final String SELECT = "select * from answer where proposal_id = ? order by at, id";

  static final String OWN = "select * from answer where id = ? and by_id = ?";

  static AnswerRow read(Sql.Row row) throws SQLException {
    return new AnswerRow(
        row.uuid("id"),
        row.text("code"),
        row.text("reason"),
        row.text("text"),
        row.text("what_would_change"),
        row.text("next_step"),
        row.uuid("helper_id"),
        row.uuid("to_unit_id"),
        row.text("to_elsewhere"),
        row.day("revisit_on"),
        row.uuid("link_to_id"),
        trial(row),
        row.uuid("by_id"),
        row.instant("at"));
  }

  /** The terms of a trial in their columns; null without. */
  static AnswerView.Trial trial(Sql.Row row) throws SQLException {
    AnswerView.Trial trial =
        new AnswerView.Trial(
            row.text("trial_measure"), row.text("trial_stop_rule"), row.day("trial_until"));
    return trial.equals(new AnswerView.Trial(null, null, null)) ? null : trial;
  }

  /** Everybody it mentions. */
  Stream<UUID> people() {
    return Stream.of(helper, by);
  }
}

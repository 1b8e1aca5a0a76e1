package org.groundswell.triage;

import java.sql.SQLException;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DeclineReason;
import org.groundswell.pipeline.Slugged;
import org.groundswell.proposal.TrialTerms;
import org.groundswell.storage.Sql;

/** An answer that is not given yet, as columns of whichever table keeps it; any of it may lack. */
public final class AnswerColumns {

  /** Their names, in the order of {@link #values}. */
  public static final String NAMES =
      "code, reason, text, what_would_change, next_step, helper_id, to_unit_id, to_elsewhere,"
          + " revisit_on, link_to_id, trial_measure, trial_stop_rule, trial_until";

  private AnswerColumns() {}

  /** What to bind. */
  public static Object[] values(AnswerDraft answer) {
    TrialTerms trial = answer.trial() == null ? new TrialTerms(null, null, null) : answer.trial();
    return new Object[] {
      slug(answer.code()),
      slug(answer.reason()),
      answer.text(),
      answer.whatWouldChange(),
      answer.nextStep(),
      answer.helper(),
      answer.toUnit(),
      answer.toElsewhere(),
      answer.revisitOn(),
      answer.linkTo(),
      trial.measure(),
      trial.stopRule(),
      trial.until()
    };
  }

  /** What was bound. */
  public static AnswerDraft read(Sql.Row row) throws SQLException {
    TrialTerms trial =
        new TrialTerms(
            row.text("trial_measure"), row.text("trial_stop_rule"), row.day("trial_until"));
    boolean tried = trial.measure() != null || trial.stopRule() != null || trial.until() != null;
    return new AnswerDraft(
        Slugged.find(AnswerCode.class, row.text("code")).orElse(null),
        Slugged.find(DeclineReason.class, row.text("reason")).orElse(null),
        row.text("text"),
        row.text("what_would_change"),
        row.text("next_step"),
        row.uuid("helper_id"),
        row.day("revisit_on"),
        row.uuid("to_unit_id"),
        row.text("to_elsewhere"),
        row.uuid("link_to_id"),
        tried ? trial : null);
  }

  private static String slug(Slugged word) {
    return word == null ? null : word.slug();
  }
}

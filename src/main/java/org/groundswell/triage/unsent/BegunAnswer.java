package org.groundswell.triage.unsent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DeclineReason;
import org.groundswell.proposal.TrialTerms;
import org.groundswell.triage.AnswerDraft;
import org.groundswell.web.PlainLine;
import org.groundswell.web.Prose;

/** An answer as far as it has come: nothing of it is required yet, and every limit holds. */
public record BegunAnswer(
    AnswerCode code,
    DeclineReason reason,
    @Prose String text,
    @Prose(max = 4000) String whatWouldChange,
    @Prose(max = 1000) String nextStep,
    UUID helper,
    LocalDate revisitOn,
    UUID toUnit,
    @PlainLine(max = 200) String toElsewhere,
    UUID linkTo,
    @Valid BegunTrial trial) {

  /** How it might be tried. */
  public record BegunTrial(
      @Size(max = 1000) String measure, @Size(max = 1000) String stopRule, LocalDate until) {}

  static BegunAnswer of(AnswerDraft answer) {
    TrialTerms tried = answer.trial();
    return new BegunAnswer(
        answer.code(),
        answer.reason(),
        answer.text(),
        answer.whatWouldChange(),
        answer.nextStep(),
        answer.helper(),
        answer.revisitOn(),
        answer.toUnit(),
        answer.toElsewhere(),
        answer.linkTo(),
        tried == null ? null : new BegunTrial(tried.measure(), tried.stopRule(), tried.until()));
  }

  AnswerDraft asDraft() {
    return new AnswerDraft(
        code,
        reason,
        text,
        whatWouldChange,
        nextStep,
        helper,
        revisitOn,
        toUnit,
        toElsewhere,
        linkTo,
        trial == null ? null : new TrialTerms(trial.measure(), trial.stopRule(), trial.until()));
  }
}

package org.groundswell.triage;

import java.time.LocalDate;
import java.util.UUID;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DeclineReason;
import org.groundswell.proposal.TrialTerms;

/** Answers, said step by step. */
final class AnswerFixtures {

  static final String LONG_ENOUGH = "We looked at this with the counter staff and this is why.";

  private final AnswerCode code;
  private String text = LONG_ENOUGH;
  private DeclineReason reason;
  private String whatWouldChange;
  private UUID helper;
  private LocalDate revisitOn;
  private UUID toUnit;
  private String toElsewhere;
  private UUID linkTo;
  private TrialTerms trial;

  private AnswerFixtures(AnswerCode code) {
    this.code = code;
  }

  static AnswerFixtures anAnswer(AnswerCode code) {
    return new AnswerFixtures(code);
  }

  static AnswerDraft aDecline() {
    return anAnswer(AnswerCode.DECLINE)
        .reason(DeclineReason.NO_RESOURCES)
        .whatWouldChange("Another budget")
        .draft();
  }

  AnswerFixtures text(String words) {
    text = words;
    return this;
  }

  AnswerFixtures reason(DeclineReason word) {
    reason = word;
    return this;
  }

  AnswerFixtures whatWouldChange(String words) {
    whatWouldChange = words;
    return this;
  }

  AnswerFixtures helper(UUID person) {
    helper = person;
    return this;
  }

  AnswerFixtures revisitOn(LocalDate day) {
    revisitOn = day;
    return this;
  }

  AnswerFixtures toUnit(UUID unit) {
    toUnit = unit;
    return this;
  }

  AnswerFixtures toElsewhere(String name) {
    toElsewhere = name;
    return this;
  }

  AnswerFixtures linkTo(UUID proposal) {
    linkTo = proposal;
    return this;
  }

  AnswerFixtures trial(TrialTerms terms) {
    trial = terms;
    return this;
  }

  AnswerDraft draft() {
    return new AnswerDraft(
        code,
        reason,
        text,
        whatWouldChange,
        null,
        helper,
        revisitOn,
        toUnit,
        toElsewhere,
        linkTo,
        trial);
  }
}

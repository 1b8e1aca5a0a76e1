package org.groundswell.triage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.groundswell.pipeline.Slugged;
import org.groundswell.proposal.TrialTerms;

/** A human's answer to a proposal, as it was given. It is never changed; a second one follows. */
@Entity
@Table(name = "answer")
class Answer {

  @Id private UUID id;

  @Column(name = "proposal_id")
  private UUID proposal;

  private String code;
  private String reason;
  private String text;

  @Column(name = "what_would_change")
  private String whatWouldChange;

  @Column(name = "next_step")
  private String nextStep;

  @Column(name = "helper_id")
  private UUID helper;

  @Column(name = "to_unit_id")
  private UUID toUnit;

  @Column(name = "to_elsewhere")
  private String toElsewhere;

  @Column(name = "revisit_on")
  private LocalDate revisitOn;

  @Column(name = "link_to_id")
  private UUID linkTo;

  @Column(name = "trial_measure")
  private String trialMeasure;

  @Column(name = "trial_stop_rule")
  private String trialStopRule;

  @Column(name = "trial_until")
  private LocalDate trialUntil;

  @Column(name = "by_id")
  private UUID by;

  private Instant at;

  /** For JPA. */
  protected Answer() {}

  /** Where and by whom an answer is given. */
  record Given(UUID id, UUID proposal, UUID by, Instant at) {}

  static Answer of(AnswerDraft draft, Given given) {
    Answer answer = new Answer();
    answer.id = given.id();
    answer.proposal = given.proposal();
    answer.by = given.by();
    answer.at = given.at();
    answer.code = draft.code().slug();
    answer.reason = slug(draft.reason());
    answer.text = draft.text();
    answer.whatWouldChange = draft.whatWouldChange();
    answer.nextStep = draft.nextStep();
    answer.helper = draft.helper();
    answer.toUnit = draft.toUnit();
    answer.toElsewhere = draft.toElsewhere();
    answer.revisitOn = draft.revisitOn();
    answer.linkTo = draft.linkTo();
    answer.tryOut(draft.trial());
    return answer;
  }

  private void tryOut(TrialTerms trial) {
    if (trial != null) {
      trialMeasure = trial.measure();
      trialStopRule = trial.stopRule();
      trialUntil = trial.until();
    }
  }

  UUID by() {
    return by;
  }

  UUID proposal() {
    return proposal;
  }

  String code() {
    return code;
  }

  private static String slug(Slugged word) {
    return word == null ? null : word.slug();
  }
}

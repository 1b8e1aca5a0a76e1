package org.groundswell.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The work that a proposal becomes: who answers for it, until when, how far it is, how it is tried.
 */
@Embeddable
class Undertaking {

  @Column(name = "owner_id")
  private UUID owner;

  @Column(name = "delivery_due_on")
  private LocalDate dueOn;

  @Column(name = "completion_code")
  private Integer completion;

  @Column(name = "trial_measure")
  private String trialMeasure;

  @Column(name = "trial_stop_rule")
  private String trialStopRule;

  @Column(name = "trial_until")
  private LocalDate trialUntil;

  /** For JPA, and for what nobody works on yet. */
  protected Undertaking() {}

  void giveTo(UUID person, LocalDate day) {
    owner = person;
    dueOn = day;
  }

  /** Falls to somebody as long as nobody has it. */
  void fallTo(UUID person) {
    owner = owner == null ? person : owner;
  }

  void tryOut(TrialTerms terms) {
    trialMeasure = terms.measure();
    trialStopRule = terms.stopRule();
    trialUntil = terms.until();
  }

  void reach(int code) {
    completion = code;
  }

  Optional<UUID> owner() {
    return Optional.ofNullable(owner);
  }

  Optional<Integer> completion() {
    return Optional.ofNullable(completion);
  }
}

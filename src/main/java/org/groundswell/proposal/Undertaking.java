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

  @Column(name = "trial_end_told")
  private Boolean trialEndTold;

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
    planTrial(new ProposalDraft.Trial(terms.measure(), terms.stopRule(), terms.until()));
  }

  /** Says how it shall be tried, as far as that is known. */
  void planTrial(ProposalDraft.Trial trial) {
    trialMeasure = trial.measure();
    trialStopRule = trial.stopRule();
    trialUntil = trial.until();
    trialEndTold = null;
  }

  ProposalDraft.Trial trial() {
    return new ProposalDraft.Trial(trialMeasure, trialStopRule, trialUntil);
  }

  /** Whether it says how one will know, when it stops, and until when it runs. */
  boolean isTrialPlanned() {
    return isSaid(trialMeasure) && isSaid(trialStopRule) && trialUntil != null;
  }

  private static boolean isSaid(String text) {
    return text != null && !text.isBlank();
  }

  /** Whether its last day is over and nobody was told yet. */
  boolean hasTrialEnded(LocalDate today) {
    return trialUntil != null && trialUntil.isBefore(today) && trialEndTold == null;
  }

  void trialEndTold() {
    trialEndTold = true;
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

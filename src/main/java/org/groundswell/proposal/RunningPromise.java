package org.groundswell.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.groundswell.pipeline.Promise;

/** The columns in which a proposal keeps its {@link Promise}. */
@Embeddable
class RunningPromise {

  @Column(name = "acknowledge_due")
  private Instant acknowledgeDue;

  @Column(name = "answer_due")
  private Instant answerDue;

  @Column(name = "decide_due")
  private Instant decideDue;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "paused_at")
  private Instant pausedAt;

  @Column(name = "next_due")
  private Instant nextDue;

  /** For JPA, and for what was never submitted. */
  protected RunningPromise() {}

  static RunningPromise of(Promise promise) {
    RunningPromise running = new RunningPromise();
    running.acknowledgeDue = promise.acknowledge().due();
    running.answerDue = promise.answer().due();
    running.decideDue = promise.decide().due();
    running.acknowledgedAt = promise.acknowledge().keptAt().orElse(null);
    running.answeredAt = promise.answer().keptAt().orElse(null);
    running.decidedAt = promise.decide().keptAt().orElse(null);
    running.pausedAt = promise.pausedAt().orElse(null);
    running.nextDue = promise.nextDue().orElse(null);
    return running;
  }

  Optional<Promise> promise() {
    return Optional.ofNullable(acknowledgeDue)
        .map(
            due ->
                new Promise(
                    new Promise.Part(due, Optional.ofNullable(acknowledgedAt)),
                    new Promise.Part(answerDue, Optional.ofNullable(answeredAt)),
                    new Promise.Part(decideDue, Optional.ofNullable(decidedAt)),
                    Optional.ofNullable(pausedAt)));
  }
}

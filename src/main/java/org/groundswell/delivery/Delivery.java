package org.groundswell.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * The work on one endorsed proposal.
 *
 * <p>It begins empty with the endorsement: somebody owns it, nothing is planned. With the first
 * plan that has a step the work starts. Steps are done or blocked, the completion is coded as often
 * as there is something to say, and the last code says how it ended. Every such movement resets the
 * clock by which it would count as stalled.
 *
 * @param startedAt when the work began; null while it has not
 * @param movedAt when anything about it last changed
 * @param version counts its changes; 0 while nothing was kept
 */
record Delivery(
    UUID proposal,
    Plan plan,
    Instant startedAt,
    Completion completion,
    Instant movedAt,
    long version) {

  /** The work as it is at the moment of the endorsement. */
  static Delivery awaitingPlan(UUID proposal, UUID owner, Instant since) {
    Plan none = new Plan(owner, null, null, Plan.NONE.steps());
    return new Delivery(proposal, none, null, Completion.NONE, since, 0);
  }

  /** With this plan instead; the work starts with the first plan that has a step. */
  Delivery planned(Plan next, Instant at) {
    Instant started = startedAt == null && !next.steps().isEmpty() ? at : startedAt;
    return new Delivery(proposal, next, started, completion, at, version);
  }

  /** Coded anew; what was found before stays where nothing new is said. */
  Delivery coded(Completion next) {
    Instant started = startedAt == null && next.code().isInitiated() ? next.at() : startedAt;
    Completion merged =
        new Completion(
            next.code(),
            next.note(),
            next.at(),
            next.by(),
            next.findings().over(completion.findings()));
    return new Delivery(proposal, plan, started, merged, next.at(), version);
  }
}

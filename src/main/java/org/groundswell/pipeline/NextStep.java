package org.groundswell.pipeline;

import java.time.Instant;
import java.util.Optional;

/**
 * What happens next to a proposal: who moves, until when, and the key of the sentence that says so.
 *
 * @param who who has the next step
 * @param due until when, where there is a date
 * @param key the message that the author reads, such as {@code desk-answers}
 * @param lapsed its time is over
 */
public record NextStep(Party who, Optional<Instant> due, String key, boolean lapsed) {

  /**
   * The facts that the next step follows from.
   *
   * @param state where the proposal stands
   * @param promise the running promise, if it was ever submitted to a desk
   * @param atSecondDoor somebody took over from the desk
   * @param elsewhere it was redirected out of the agency
   * @param until the date that counts outside the promise: revisit, end of a trial, delivery
   */
  public record Situation(
      State state,
      Optional<Promise> promise,
      boolean atSecondDoor,
      boolean elsewhere,
      Optional<Instant> until) {}

  /** The next step in this situation, as seen at {@code now}. */
  public static NextStep of(Situation situation, Instant now) {
    return switch (situation.state()) {
      case DRAFT -> by(Party.AUTHOR, "author-submits");
      case NEEDS_WORK -> by(Party.AUTHOR, "author-revises");
      case SUBMITTED, IN_REVIEW, REVIVED -> promised(situation, now);
      case REDIRECTED ->
          situation.elsewhere() ? nobody("redirected-elsewhere") : promised(situation, now);
      case PARKED -> dated(Party.DESK, "desk-revisits", situation, now);
      case ENDORSED -> dated(Party.OWNER, "owner-plans", situation, now);
      case TRIAL -> dated(Party.OWNER, "owner-tries", situation, now);
      case IN_DELIVERY -> dated(Party.OWNER, "owner-delivers", situation, now);
      case COMPLETED -> nobody("completed");
      case ABANDONED -> nobody("abandoned");
      case DECLINED -> nobody("anyone-may-revive");
      case LINKED -> nobody("carried-on-elsewhere");
      case WITHDRAWN -> nobody("withdrawn");
    };
  }

  private static NextStep promised(Situation situation, Instant now) {
    Optional<Promise> promise = situation.promise();
    Party who = situation.atSecondDoor() ? Party.SECOND_DOOR : Party.DESK;
    String verb =
        situation.state() == State.REDIRECTED
            ? "receives"
            : promise.flatMap(Promise::next).map(NextStep::verb).orElse("answers");
    return new NextStep(
        who,
        promise.flatMap(Promise::nextDue),
        who.slug() + "-" + verb,
        promise.filter(p -> p.hasLapsedAt(now)).isPresent());
  }

  private static String verb(Promise.Kind kind) {
    return switch (kind) {
      case ACKNOWLEDGE -> "acknowledges";
      case ANSWER -> "answers";
      case DECIDE -> "decides";
    };
  }

  private static NextStep by(Party who, String key) {
    return new NextStep(who, Optional.empty(), key, false);
  }

  private static NextStep dated(Party who, String key, Situation situation, Instant now) {
    Optional<Instant> until = situation.until();
    return new NextStep(who, until, key, until.filter(now::isAfter).isPresent());
  }

  private static NextStep nobody(String key) {
    return by(Party.NOBODY, key);
  }
}

package org.groundswell.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.delivery.CompletionCode;
import org.groundswell.delivery.Quarter;

/**
 * What the figures need to know of one proposal: when what happened to it, and no word of it.
 *
 * <p>Times that are null have not come. Whoever asks names the cut, and what happened after it has
 * not happened.
 *
 * @param contributor tells it apart from other people's: the first author, or for what came from
 *     outside the agency the proposal itself
 * @param go it was started without asking, so that no answer was waited for
 * @param decision the first decision that ended the wait, with its time
 */
record ProposalHistory(
    UUID id,
    UUID unit,
    UUID contributor,
    boolean external,
    boolean go,
    Instant submittedAt,
    Instant answeredAt,
    Decision decision,
    Instant endorsedAt,
    Work work) {

  /**
   * The first decision.
   *
   * @param reasoned it was given with at least forty characters and a next step
   */
  record Decision(Outcome outcome, Instant at, boolean reasoned) {}

  /**
   * What became of it.
   *
   * @param codes the completion code at the end of each quarter, where one was kept
   */
  record Work(
      Instant startedAt,
      Instant completedAt,
      Instant stoppedAt,
      LocalDate dueOn,
      NavigableMap<Quarter, CompletionCode> codes) {}

  /** How far it had come by the cut. */
  Stage stageAt(Instant cut) {
    if (isBy(cut, work.completedAt())) {
      return Stage.COMPLETED;
    }
    if (isBy(cut, work.startedAt())) {
      return Stage.STARTED;
    }
    if (isBy(cut, endorsedAt)) {
      return Stage.ENDORSED;
    }
    boolean answered = isBy(cut, answeredAt) || decisionBy(cut).isPresent();
    return answered ? Stage.ANSWERED : Stage.SUBMITTED;
  }

  /** The first decision, when it had been taken by the cut. */
  Optional<Decision> decisionBy(Instant cut) {
    return Optional.ofNullable(decision).filter(taken -> isBy(cut, taken.at()));
  }

  /** The completion code the quarter ended with; the end of the work stands for a missing one. */
  CompletionCode codeAt(Quarter quarter, Instant cut) {
    var last = work.codes().floorEntry(quarter);
    if (last != null) {
      return last.getValue();
    }
    if (isBy(cut, work.completedAt())) {
      return CompletionCode.TARGET_MET;
    }
    return isBy(cut, work.stoppedAt()) ? CompletionCode.STOPPED : CompletionCode.NOT_YET_DUE;
  }

  static boolean isBy(Instant cut, Instant at) {
    return at != null && !at.isAfter(cut);
  }
}

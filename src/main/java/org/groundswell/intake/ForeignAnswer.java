package org.groundswell.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DeclineReason;

/**
 * What somebody at the source answered.
 *
 * @param by the e-mail address of who answered, when it is one of the agency's people
 * @param linkTo refs of proposals it repeats, the best first; the first that is there is taken, and
 *     without any it is redirected
 * @param revisitOn when it comes back, for a parked one; a year after the import when missing
 */
record ForeignAnswer(
    AnswerCode code,
    Optional<DeclineReason> reason,
    String text,
    Optional<String> whatWouldChange,
    Optional<String> by,
    Optional<String> toElsewhere,
    List<String> linkTo,
    Optional<LocalDate> revisitOn,
    Instant at) {

  /** An answer that says no more than its text. */
  static ForeignAnswer of(AnswerCode code, String text, Instant at) {
    return new ForeignAnswer(
        code,
        Optional.empty(),
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        at);
  }

  ForeignAnswer because(DeclineReason why, String change) {
    return new ForeignAnswer(
        code, Optional.of(why), text, Optional.of(change), by, toElsewhere, linkTo, revisitOn, at);
  }

  ForeignAnswer by(String email) {
    return new ForeignAnswer(
        code,
        reason,
        text,
        whatWouldChange,
        Optional.of(email),
        toElsewhere,
        linkTo,
        revisitOn,
        at);
  }

  ForeignAnswer elsewhere(String where) {
    return new ForeignAnswer(
        code, reason, text, whatWouldChange, by, Optional.of(where), linkTo, revisitOn, at);
  }

  ForeignAnswer linkedTo(List<String> refs) {
    return new ForeignAnswer(
        code, reason, text, whatWouldChange, by, toElsewhere, refs, revisitOn, at);
  }

  ForeignAnswer comingBackOn(LocalDate day) {
    return new ForeignAnswer(
        code, reason, text, whatWouldChange, by, toElsewhere, linkTo, Optional.of(day), at);
  }
}

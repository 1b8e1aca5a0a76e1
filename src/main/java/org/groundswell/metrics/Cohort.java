package org.groundswell.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import org.groundswell.metrics.statistics.Spell;
import org.groundswell.pipeline.WorkingCalendar;

/**
 * The proposals that one part of the agency handed in during a period, as one knows them at the
 * cut.
 *
 * <p>It turns their dates into spells. What had not ended by the cut is open: it is counted for as
 * long as it has waited and never left out. Proposals that may be done without asking wait for no
 * answer and no decision, and are in no spell about those.
 */
final class Cohort {

  private final List<ProposalHistory> histories;
  private final Instant cut;
  private final WorkingCalendar calendar;
  private final WorkingDays workingDays;

  Cohort(
      List<ProposalHistory> histories,
      Instant cut,
      WorkingCalendar calendar,
      WorkingDays workingDays) {
    this.histories = histories;
    this.cut = cut;
    this.calendar = calendar;
    this.workingDays = workingDays;
  }

  /** A first substantive answer by a human who is no author. */
  enum Answer {
    GIVEN
  }

  /** How a decision was given; each rules out the others. */
  enum Manner {
    REASONED,
    BARE,
    WITHDRAWN
  }

  /** How the work on an idea ended. */
  enum Ending {
    COMPLETED,
    OTHERWISE
  }

  /** Its proposals. */
  List<ProposalHistory> histories() {
    return histories;
  }

  /** Working days from the submission to the first answer (M4). */
  List<Case<Answer>> firstAnswersInWorkingDays() {
    return firstAnswers(workingDays::between);
  }

  /** Calendar days from the submission to the first answer (M12). */
  List<Case<Answer>> firstAnswersInDays() {
    return firstAnswers(this::days);
  }

  private List<Case<Answer>> firstAnswers(ToIntBiFunction<Instant, Instant> length) {
    return waiting()
        .<Case<Answer>>map(
            history ->
                ProposalHistory.isBy(cut, history.answeredAt())
                    ? ended(history, history.answeredAt(), Answer.GIVEN, length)
                    : open(history, lastSeenWaiting(history), length))
        .toList();
  }

  private Instant lastSeenWaiting(ProposalHistory history) {
    return history.decisionBy(cut).map(ProposalHistory.Decision::at).orElse(cut);
  }

  /** Working days from the submission to a decision, with a reason or without (M5). */
  List<Case<Manner>> mannersOfDecision() {
    return waiting()
        .map(
            history ->
                history
                    .decisionBy(cut)
                    .map(taken -> ended(history, taken.at(), manner(taken), workingDays::between))
                    .orElseGet(() -> open(history, cut, workingDays::between)))
        .toList();
  }

  private static Manner manner(ProposalHistory.Decision decision) {
    if (decision.outcome() == Outcome.WITHDRAWN) {
      return Manner.WITHDRAWN;
    }
    return decision.reasoned() ? Manner.REASONED : Manner.BARE;
  }

  /** Calendar days from the submission to the first decision (M6). */
  List<Case<Outcome>> decisions() {
    return waiting()
        .map(
            history ->
                history
                    .decisionBy(cut)
                    .map(taken -> ended(history, taken.at(), taken.outcome(), this::days))
                    .orElseGet(() -> open(history, cut, this::days)))
        .toList();
  }

  /** Calendar days from the submission to the end of the work (M7, of all submitted). */
  List<Case<Ending>> endingsSinceSubmission() {
    return histories.stream().map(history -> ending(history, history.submittedAt())).toList();
  }

  /** Calendar days from the endorsement to the end of the work (M7, of all endorsed). */
  List<Case<Ending>> endingsSinceEndorsement() {
    return histories.stream()
        .filter(history -> ProposalHistory.isBy(cut, history.endorsedAt()))
        .map(history -> ending(history, history.endorsedAt()))
        .toList();
  }

  private Case<Ending> ending(ProposalHistory history, Instant since) {
    if (ProposalHistory.isBy(cut, history.work().completedAt())) {
      return ended(since, history, history.work().completedAt(), Ending.COMPLETED);
    }
    return endedOtherwise(history)
        .map(at -> ended(since, history, at, Ending.OTHERWISE))
        .orElseGet(() -> new Case<>(history.contributor(), Spell.open(days(since, cut))));
  }

  private Optional<Instant> endedOtherwise(ProposalHistory history) {
    if (ProposalHistory.isBy(cut, history.work().stoppedAt())) {
      return Optional.of(history.work().stoppedAt());
    }
    boolean endorsed = ProposalHistory.isBy(cut, history.endorsedAt());
    return history
        .decisionBy(cut)
        .filter(taken -> !endorsed && taken.outcome() != Outcome.ENDORSED)
        .map(ProposalHistory.Decision::at);
  }

  /**
   * Endorsed work that was due by a day: by its own date; without one, half a year after the
   * endorsement; and whatever has ended.
   */
  List<ProposalHistory> dueBy(LocalDate day) {
    return histories.stream()
        .filter(history -> ProposalHistory.isBy(cut, history.endorsedAt()))
        .filter(history -> isDueBy(day, history))
        .toList();
  }

  private boolean isDueBy(LocalDate day, ProposalHistory history) {
    ProposalHistory.Work work = history.work();
    if (ProposalHistory.isBy(cut, work.completedAt())
        || ProposalHistory.isBy(cut, work.stoppedAt())) {
      return true;
    }
    LocalDate due =
        work.dueOn() == null ? calendar.dateAt(history.endorsedAt()).plusMonths(6) : work.dueOn();
    return !due.isAfter(day);
  }

  private Stream<ProposalHistory> waiting() {
    return histories.stream().filter(history -> !history.go());
  }

  private int days(Instant from, Instant to) {
    return (int) ChronoUnit.DAYS.between(calendar.dateAt(from), calendar.dateAt(to));
  }

  private Case<Ending> ended(Instant since, ProposalHistory history, Instant at, Ending ending) {
    return new Case<>(history.contributor(), Spell.ended(Math.max(0, days(since, at)), ending));
  }

  private static <C> Case<C> ended(
      ProposalHistory history, Instant at, C cause, ToIntBiFunction<Instant, Instant> length) {
    int waited = Math.max(0, length.applyAsInt(history.submittedAt(), at));
    return new Case<>(history.contributor(), Spell.ended(waited, cause));
  }

  private static <C> Case<C> open(
      ProposalHistory history, Instant until, ToIntBiFunction<Instant, Instant> length) {
    int waited = Math.max(0, length.applyAsInt(history.submittedAt(), until));
    return new Case<>(history.contributor(), Spell.open(waited));
  }
}

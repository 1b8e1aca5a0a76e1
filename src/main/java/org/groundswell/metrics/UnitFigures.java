package org.groundswell.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groundswell.delivery.CompletionCode;
import org.groundswell.metrics.disclosure.Cell;
import org.groundswell.metrics.disclosure.DisclosureRule;
import org.groundswell.web.Slug;

/** The figures of one cohort: waiting times, decisions, completion, each as far as allowed. */
final class UnitFigures {

  private static final int BLACK_HOLE_DAY = 30;
  private static final int DECISION_DAY = 20;
  private static final List<Integer> ENDORSEMENT_DAYS = List.of(30, 90);
  private static final List<Integer> IMPLEMENTATION_DAYS = List.of(180, 365);

  private final Frame frame;
  private final DisclosureRule rule;
  private final Disclosed disclosed;
  private final Cohort cohort;

  UnitFigures(Frame frame, DisclosureRule rule, Cohort cohort) {
    this.frame = frame;
    this.rule = rule;
    this.disclosed = new Disclosed(rule);
    this.cohort = cohort;
  }

  static String slug(Stage stage) {
    return Slug.of(stage);
  }

  /** The stages whose amounts were released; the others are suppressed. */
  List<InsightView.StageCount> funnel(Map<String, Integer> released) {
    return Arrays.stream(Stage.values())
        .map(UnitFigures::slug)
        .map(
            stage ->
                new InsightView.StageCount(
                    stage,
                    Optional.ofNullable(released.get(stage))
                        .map(DisclosureRule::rounded)
                        .orElse(null),
                    !released.containsKey(stage)))
        .toList();
  }

  InsightView.FirstAnswer firstAnswer() {
    return disclosed.firstAnswer(cohort.firstAnswersInWorkingDays());
  }

  /** Still without an answer after a month: one less the share answered by then. */
  InsightView.ShareByDay blackHole() {
    return disclosed
        .incidences(
            Cohort.Answer.class,
            cohort.firstAnswersInDays(),
            Cohort.Answer.GIVEN,
            List.of(BLACK_HOLE_DAY))
        .stream()
        .findFirst()
        .map(
            answered ->
                new InsightView.ShareByDay(
                    BLACK_HOLE_DAY, Disclosed.percent(1 - answered.share()), false))
        .orElse(new InsightView.ShareByDay(BLACK_HOLE_DAY, null, true));
  }

  InsightView.ShareByDay reasoned() {
    return disclosed
        .incidences(
            Cohort.Manner.class,
            cohort.mannersOfDecision(),
            Cohort.Manner.REASONED,
            List.of(DECISION_DAY))
        .stream()
        .findFirst()
        .map(share -> new InsightView.ShareByDay(DECISION_DAY, share.share(), false))
        .orElse(new InsightView.ShareByDay(DECISION_DAY, null, true));
  }

  InsightView.Endorsement endorsement() {
    List<Case<Outcome>> decisions = cohort.decisions();
    InsightView.Share decided =
        disclosed
            .share(ended(decisions, Outcome.ENDORSED), ended(decisions, Outcome.DECLINED))
            .orElse(null);
    List<InsightView.DayShare> byDay =
        disclosed.incidences(Outcome.class, decisions, Outcome.ENDORSED, ENDORSEMENT_DAYS);
    return new InsightView.Endorsement(decided, byDay, decided == null && byDay.isEmpty());
  }

  private static Cell ended(List<Case<Outcome>> decisions, Outcome outcome) {
    return Case.cell(
        decisions.stream()
            .filter(each -> each.spell().cause().filter(outcome::equals).isPresent())
            .toList());
  }

  InsightView.Completed completion() {
    Map<CompletionCode, List<ProposalHistory>> due =
        cohort.dueBy(frame.cut().lastDay()).stream()
            .collect(Collectors.groupingBy(history -> history.codeAt(frame.cut(), frame.end())));
    return new Completions(Completions.byCode(due), rule).view();
  }

  InsightView.Implementation implementation() {
    List<InsightView.DayShare> ofSubmitted = completed(cohort.endingsSinceSubmission());
    List<InsightView.DayShare> ofEndorsed = completed(cohort.endingsSinceEndorsement());
    return new InsightView.Implementation(
        ofSubmitted, ofEndorsed, ofSubmitted.isEmpty() && ofEndorsed.isEmpty());
  }

  private List<InsightView.DayShare> completed(List<Case<Cohort.Ending>> endings) {
    return disclosed.incidences(
        Cohort.Ending.class, endings, Cohort.Ending.COMPLETED, IMPLEMENTATION_DAYS);
  }
}

package org.groundswell.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.metrics.disclosure.Cell;
import org.groundswell.metrics.disclosure.DisclosureRule;
import org.groundswell.metrics.disclosure.Partition;
import org.groundswell.metrics.statistics.AalenJohansen;
import org.groundswell.metrics.statistics.Band;
import org.groundswell.metrics.statistics.Estimate;
import org.groundswell.metrics.statistics.KaplanMeier;
import org.groundswell.metrics.statistics.Quantile;
import org.groundswell.metrics.statistics.Spell;
import org.groundswell.metrics.statistics.Wilson;

/** Statistics of cases, cut down to what the disclosure rule allows to be said of them. */
final class Disclosed {

  /** With fewer cases than this the band on the log-log scale is the better one. */
  private static final int FEW = 50;

  private static final List<Integer> PROMISES = List.of(2, 5, 20);

  private final DisclosureRule rule;

  Disclosed(DisclosureRule rule) {
    this.rule = rule;
  }

  /** A share with its interval, from rounded counts, when both sides of it may be known. */
  Optional<InsightView.Share> share(Cell yes, Cell no) {
    Cell all = yes.plus(no);
    if (all.isEmpty() || !rule.allows(yes) || !rule.allows(no)) {
      return Optional.empty();
    }
    int trials = DisclosureRule.rounded(all.events());
    int successes = Math.min(trials, DisclosureRule.rounded(yes.events()));
    return Optional.of(share(Wilson.of(successes, trials)));
  }

  /** The share that has ended in this way by each of these days, where that may be known. */
  <C extends Enum<C>> List<InsightView.DayShare> incidences(
      Class<C> causes, List<Case<C>> cases, C cause, List<Integer> days) {
    AalenJohansen<C> incidence = AalenJohansen.of(causes, cases.stream().map(Case::spell).toList());
    return knowable(cases, cause, days).stream()
        .map(day -> new InsightView.DayShare(day, percent(incidence.incidenceAt(day, cause))))
        .toList();
  }

  /** Of no cases at all there is no share. */
  private <C> List<Integer> knowable(List<Case<C>> cases, C cause, List<Integer> days) {
    if (cases.isEmpty()) {
      return List.of();
    }
    List<List<Cell>> blocks = new ArrayList<>();
    List<Case<C>> left = cases;
    for (int day : days) {
      Map<Boolean, List<Case<C>>> byEnd =
          left.stream().collect(Collectors.partitioningBy(each -> each.endedBy(day, cause)));
      blocks.add(List.of(Case.cell(byEnd.get(true))));
      left = byEnd.get(false);
    }
    blocks.add(List.of(Case.cell(left)));
    SortedSet<Integer> preferred =
        new TreeSet<>(IntStream.rangeClosed(1, days.size()).boxed().toList());
    SortedSet<Integer> ends = new Partition(blocks, rule).endsOfTheWhole(preferred);
    return ends.headSet(blocks.size()).stream().map(end -> days.get(end - 1)).toList();
  }

  /**
   * The waiting times to a first answer: a curve whose every step rests on enough people, and which
   * ends where too few are left behind it.
   */
  <C extends Enum<C>> InsightView.FirstAnswer firstAnswer(List<Case<C>> cases) {
    List<Spell<C>> spells = cases.stream().map(Case::spell).toList();
    KaplanMeier curve = KaplanMeier.of(spells);
    SortedSet<Integer> ends = endsOfSteps(cases);
    if (cases.isEmpty() || ends.isEmpty()) {
      return new InsightView.FirstAnswer(null, null, null, List.of(), List.of(), true);
    }
    Band band = cases.size() < FEW ? Band.LOG_LOG : Band.LOG;
    return new InsightView.FirstAnswer(
        DisclosureRule.rounded(curve.cases()),
        rule.allows(unanswered(cases)) ? DisclosureRule.rounded(curve.events()) : null,
        median(curve, band, ends),
        within(curve, band, ends),
        points(curve, band, ends),
        false);
  }

  /**
   * The days behind which the curve may be known. A step is as wide as it must be to rest on enough
   * answers; who has not been answered by then, for whatever reason, is one group at the back.
   */
  private <C> SortedSet<Integer> endsOfSteps(List<Case<C>> cases) {
    List<List<Cell>> steps = new ArrayList<>(answeredByDay(cases));
    int days = steps.size();
    steps.add(List.of(unanswered(cases)));
    SortedSet<Integer> preferred =
        new TreeSet<>(PROMISES.stream().map(day -> day + 1).filter(end -> end <= days).toList());
    SortedSet<Integer> ends = new Partition(steps, rule).endsOfTheWhole(preferred);
    boolean everybody = ends.remove(days + 1) && unanswered(cases).isEmpty();
    if (everybody) {
      ends.add(days);
    }
    return ends;
  }

  private static <C> Cell unanswered(List<Case<C>> cases) {
    return Case.cell(cases.stream().filter(each -> !each.spell().ended()).toList());
  }

  private static <C> List<List<Cell>> answeredByDay(List<Case<C>> cases) {
    List<Case<C>> answered = cases.stream().filter(each -> each.spell().ended()).toList();
    int last = cases.stream().mapToInt(Disclosed::day).max().orElse(-1);
    return IntStream.rangeClosed(0, last)
        .mapToObj(
            day -> List.of(Case.cell(answered.stream().filter(each -> day(each) == day).toList())))
        .toList();
  }

  private static <C> int day(Case<C> each) {
    return (int) each.spell().length();
  }

  /** What lies behind the end of the curve is said to be not reached. */
  private static InsightView.Median median(KaplanMeier curve, Band band, SortedSet<Integer> ends) {
    Quantile median = curve.median(band);
    if (median.value().isPresent() && median.value().getAsDouble() >= ends.last()) {
      return new InsightView.Median(false, null, null, null);
    }
    return new InsightView.Median(
        median.value().isPresent(),
        known(median.value()),
        known(median.low()),
        known(median.high()));
  }

  private static Double known(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static List<InsightView.Within> within(
      KaplanMeier curve, Band band, SortedSet<Integer> ends) {
    return PROMISES.stream()
        .filter(day -> ends.contains(day + 1))
        .map(day -> within(day, curve.at(day, band)))
        .toList();
  }

  private static InsightView.Within within(int day, Estimate waiting) {
    boolean banded = !Double.isNaN(waiting.low());
    return new InsightView.Within(
        day,
        percent(1 - waiting.value()),
        banded ? percent(1 - waiting.high()) : percent(1 - waiting.value()),
        banded ? percent(1 - waiting.low()) : percent(1 - waiting.value()));
  }

  private static List<InsightView.Point> points(
      KaplanMeier curve, Band band, SortedSet<Integer> ends) {
    List<InsightView.Point> points = new ArrayList<>();
    points.add(new InsightView.Point(0, 1, 1.0, 1.0, DisclosureRule.rounded(curve.cases())));
    for (int end : ends) {
      InsightView.Point point = point(end - 1, curve, band);
      if (end == ends.last() || !point.isLevelWith(points.getLast())) {
        points.add(point);
      }
    }
    return points;
  }

  private static InsightView.Point point(int day, KaplanMeier curve, Band band) {
    Estimate waiting = curve.at(day, band);
    boolean banded = !Double.isNaN(waiting.low());
    int left =
        curve.steps().stream()
            .filter(step -> step.time() <= day)
            .reduce((earlier, later) -> later)
            .map(step -> step.atRisk() - step.events() - step.censored())
            .orElse(curve.cases());
    return new InsightView.Point(
        day,
        percent(waiting.value()),
        banded ? percent(waiting.low()) : null,
        banded ? percent(waiting.high()) : null,
        DisclosureRule.rounded(left));
  }

  static InsightView.Share share(Estimate estimate) {
    return new InsightView.Share(
        percent(estimate.value()), percent(estimate.low()), percent(estimate.high()));
  }

  /** A share as a whole percent. */
  static double percent(double share) {
    return Math.round(share * 100) / 100.0;
  }
}

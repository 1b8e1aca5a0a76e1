package org.groundswell.metrics.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The Kaplan–Meier curve: the share of cases still waiting after a time, counting the open ones for
 * as long as they were watched.
 *
 * <p>Cases that are censored at the very time of an event count as at risk at it. Variances are
 * Greenwood's.
 */
public final class KaplanMeier {

  private static final double SAME = 1.5e-8;

  private final List<Step> steps;

  private KaplanMeier(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /**
   * One row of the at-risk table: a time at which at least one case ended or left.
   *
   * @param atRisk cases still watched just before this time
   * @param survival the curve from this time on
   * @param spread standard error of the log survival, infinite once the curve is zero
   */
  public record Step(
      double time, int atRisk, int events, int censored, double survival, double spread) {}

  /** The curve of these cases; of no cases at all, a curve that stays at one. */
  public static KaplanMeier of(Collection<? extends Spell<?>> spells) {
    var steps = new ArrayList<Step>();
    int atRisk = spells.size();
    double survival = 1;
    double greenwood = 0;
    for (var leaving : leavingByTime(spells).entrySet()) {
      int events = leaving.getValue()[0];
      int censored = leaving.getValue()[1];
      survival *= (double) (atRisk - events) / atRisk;
      greenwood += events == 0 ? 0 : (double) events / atRisk / (atRisk - events);
      steps.add(
          new Step(leaving.getKey(), atRisk, events, censored, survival, Math.sqrt(greenwood)));
      atRisk -= events + censored;
    }
    return new KaplanMeier(steps);
  }

  private static SortedMap<Double, int[]> leavingByTime(Collection<? extends Spell<?>> spells) {
    var leaving = new TreeMap<Double, int[]>();
    for (Spell<?> spell : spells) {
      leaving.computeIfAbsent(spell.length(), time -> new int[2])[spell.ended() ? 0 : 1]++;
    }
    return leaving;
  }

  /** The at-risk table, earliest time first. */
  public List<Step> steps() {
    return steps;
  }

  /** How many cases were watched. */
  public int cases() {
    return steps.isEmpty() ? 0 : steps.getFirst().atRisk();
  }

  /** How many of them ended while watched. */
  public int events() {
    return steps.stream().mapToInt(Step::events).sum();
  }

  /** The share still waiting after this time. */
  public double survivalAt(double time) {
    return at(time, Band.PLAIN).value();
  }

  /** The share still waiting after this time, with its 95 percent interval. */
  public Estimate at(double time, Band band) {
    Estimate reached = new Estimate(1, 1, 1);
    for (Step step : steps) {
      if (step.time() > time) {
        break;
      }
      reached = band.at(step.survival(), step.spread());
    }
    return reached;
  }

  /** The time by which half of the cases have ended. */
  public Quantile median(Band band) {
    return quantile(0.5, band);
  }

  /**
   * The time at which the curve has come down to a survival.
   *
   * <p>Where the curve lies flat on that very value, the middle of the flat stretch, as R has it;
   * empty where it never comes down so far. The interval is where the band crosses the same value.
   */
  public Quantile quantile(double survival, Band band) {
    return new Quantile(
        crossing(survival, Step::survival),
        crossing(survival, step -> band.at(step.survival(), step.spread()).low()),
        crossing(survival, step -> band.at(step.survival(), step.spread()).high()));
  }

  private OptionalDouble crossing(double level, ToDoubleFunction<Step> edge) {
    for (Step step : steps) {
      double height = edge.applyAsDouble(step);
      if (Math.abs(height - level) < SAME) {
        return OptionalDouble.of((step.time() + endOfFlat(level, edge)) / 2);
      }
      if (height < level) {
        return OptionalDouble.of(step.time());
      }
    }
    return OptionalDouble.empty();
  }

  private double endOfFlat(double level, ToDoubleFunction<Step> edge) {
    return steps.stream()
        .filter(step -> edge.applyAsDouble(step) < level - SAME)
        .mapToDouble(Step::time)
        .findFirst()
        .orElse(steps.getLast().time());
  }
}

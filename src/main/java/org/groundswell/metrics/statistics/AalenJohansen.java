package org.groundswell.metrics.statistics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Aalen–Johansen estimate: the share of cases that have ended in each of several competing ways
 * by a time.
 *
 * <p>One minus a Kaplan–Meier curve of a single cause would count a declined proposal as one that
 * may yet be endorsed; this does not. At every time the shares of all causes and the share still
 * open add up to one.
 *
 * @param <C> the ways in which a case can end
 */
public final class AalenJohansen<C extends Enum<C>> {

  private final Class<C> causes;
  private final SortedMap<Double, Map<C, Double>> incidences = new TreeMap<>();
  private final KaplanMeier open;

  private AalenJohansen(Class<C> causes, KaplanMeier open) {
    this.causes = causes;
    this.open = open;
  }

  /** The incidences of these cases. */
  public static <C extends Enum<C>> AalenJohansen<C> of(
      Class<C> causes, Collection<Spell<C>> spells) {
    var estimate = new AalenJohansen<>(causes, KaplanMeier.of(spells));
    estimate.accumulate(endsByTime(causes, spells));
    return estimate;
  }

  private static <C extends Enum<C>> Map<Double, Map<C, Integer>> endsByTime(
      Class<C> causes, Collection<Spell<C>> spells) {
    var ends = new TreeMap<Double, Map<C, Integer>>();
    for (Spell<C> spell : spells) {
      spell
          .cause()
          .ifPresent(
              cause ->
                  ends.computeIfAbsent(spell.length(), time -> new EnumMap<>(causes))
                      .merge(cause, 1, Integer::sum));
    }
    return ends;
  }

  private void accumulate(Map<Double, Map<C, Integer>> ends) {
    var sofar = new EnumMap<C, Double>(causes);
    double before = 1;
    for (KaplanMeier.Step step : open.steps()) {
      double share = before / step.atRisk();
      ends.getOrDefault(step.time(), Map.of())
          .forEach((cause, count) -> sofar.merge(cause, share * count, Double::sum));
      incidences.put(step.time(), new EnumMap<>(sofar));
      before = step.survival();
    }
  }

  /** The share of cases that ended in this way by this time, the time itself included. */
  public double incidenceAt(double time, C cause) {
    var reached = incidences.headMap(Math.nextUp(time));
    return reached.isEmpty() ? 0 : reached.lastEntry().getValue().getOrDefault(cause, 0.0);
  }

  /** The share of cases still open after this time. */
  public double openAt(double time) {
    return open.survivalAt(time);
  }
}

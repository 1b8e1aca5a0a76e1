package org.groundswell.metrics.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The exact interval of a rate of events, from the quantiles of the chi-squared distribution. */
public final class PoissonRate {

  private static final double TAIL = 0.025;

  private PoissonRate() {}

  /**
   * Events per unit of exposure with the exact 95 percent interval; of no events the low end is
   * zero.
   *
   * @param exposure what was watched, as in person-years; more than zero
   */
  public static Estimate exact(long events, double exposure) {
    if (events < 0 || !(exposure > 0)) {
      throw new IllegalArgumentException(events + " in " + exposure + " is not a rate");
    }
    double low = events == 0 ? 0 : chiSquared(2.0 * events, TAIL) / 2;
    double high = chiSquared(2.0 * events + 2, 1 - TAIL) / 2;
    return new Estimate(events / exposure, low / exposure, high / exposure);
  }

  private static double chiSquared(double degrees, double probability) {
    return ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(probability);
  }
}

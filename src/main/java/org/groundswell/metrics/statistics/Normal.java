package org.groundswell.metrics.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The one normal quantile that every interval here uses. */
final class Normal {

  /** Two-sided 95 percent: 1.959964. */
  static final double Z95 = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

  private Normal() {}
}

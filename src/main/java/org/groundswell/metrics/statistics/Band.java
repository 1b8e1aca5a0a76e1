package org.groundswell.metrics.statistics;

/**
 * How the 95 percent interval of a survival curve is drawn around it.
 *
 * <p>All three rest on Greenwood's variance and differ in the scale on which it is taken to be
 * normal. They are undefined where the curve has come down to zero.
 */
public enum Band {
  /** On the logarithm of the survival, capped at one: what R draws unless told otherwise. */
  LOG {
    @Override
    Estimate around(double survival, double spread) {
      return new Estimate(
          survival,
          survival * Math.exp(-Normal.Z95 * spread),
          Math.min(1, survival * Math.exp(Normal.Z95 * spread)));
    }
  },
  /** On the logarithm of the cumulative hazard: never leaves zero to one, best for few cases. */
  LOG_LOG {
    @Override
    Estimate around(double survival, double spread) {
      double reach = Normal.Z95 * spread / Math.log(survival);
      return new Estimate(
          survival, Math.pow(survival, Math.exp(-reach)), Math.pow(survival, Math.exp(reach)));
    }
  },
  /** On the survival itself, cut to zero and one. */
  PLAIN {
    @Override
    Estimate around(double survival, double spread) {
      double reach = Normal.Z95 * survival * spread;
      return new Estimate(survival, Math.max(0, survival - reach), Math.min(1, survival + reach));
    }
  };

  /**
   * The interval around one point of the curve.
   *
   * @param spread the root of Greenwood's sum, the standard error of the log survival
   */
  abstract Estimate around(double survival, double spread);

  final Estimate at(double survival, double spread) {
    if (survival == 1) {
      return new Estimate(1, 1, 1);
    }
    if (survival == 0) {
      return new Estimate(0, Double.NaN, Double.NaN);
    }
    return around(survival, spread);
  }
}

package org.groundswell.metrics.statistics;

/** A figure with the interval it is known to: by default the central 95 percent. */
public record Estimate(double value, double low, double high) {

  /** The same estimate on another scale, as in "per hundred". */
  public Estimate times(double factor) {
    return new Estimate(value * factor, low * factor, high * factor);
  }
}

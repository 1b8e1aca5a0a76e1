package org.groundswell.metrics.statistics;

/** Wilson's interval for a share: honest for few cases and at zero and one hundred percent. */
public final class Wilson {

  private Wilson() {}

  /**
   * The share of successes with its 95 percent interval.
   *
   * @throws IllegalArgumentException when there were no trials, or more successes than trials
   */
  public static Estimate of(long successes, long trials) {
    if (trials <= 0 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " of " + trials + " is not a share");
    }
    double share = (double) successes / trials;
    double square = Normal.Z95 * Normal.Z95;
    double scale = 1 + square / trials;
    double middle = (share + square / (2 * trials)) / scale;
    double reach =
        Normal.Z95
            * Math.sqrt(share * (1 - share) / trials + square / (4.0 * trials * trials))
            / scale;
    return new Estimate(
        share, successes == 0 ? 0 : middle - reach, successes == trials ? 1 : middle + reach);
  }
}

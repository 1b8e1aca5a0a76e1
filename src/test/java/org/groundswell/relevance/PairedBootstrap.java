package org.groundswell.relevance;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * By how much one ranking is better than another on the same questions, and how sure that is.
 *
 * @param mean the mean difference
 * @param low the lower end of the 95 % interval
 * @param high the upper end
 */
public record PairedBootstrap(double mean, double low, double high) {

  private static final int DRAWS = 10_000;
  private static final long SEED = 20_261_122L;

  /** Draws questions with replacement, each with both of its values; the same draws every time. */
  public static PairedBootstrap of(double[] better, double[] worse) {
    double[] differences = new double[better.length];
    Arrays.setAll(differences, i -> better[i] - worse[i]);
    double[] means = new double[DRAWS];
    SplittableRandom chance = new SplittableRandom(SEED);
    Arrays.setAll(means, draw -> drawn(differences, chance));
    Arrays.sort(means);
    return new PairedBootstrap(
        Arrays.stream(differences).average().orElseThrow(),
        means[(int) Math.round(0.025 * (DRAWS - 1))],
        means[(int) Math.round(0.975 * (DRAWS - 1))]);
  }

  /** Whether the one is worse than the other beyond chance. */
  public boolean loses() {
    return high < 0;
  }

  private static double drawn(double[] differences, SplittableRandom chance) {
    double sum = 0;
    for (int i = 0; i < differences.length; i++) {
      sum += differences[chance.nextInt(differences.length)];
    }
    return sum / differences.length;
  }
}

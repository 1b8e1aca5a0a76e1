package org.groundswell.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a load saw: how many answers of each status, how long they took, and how many connections
 * failed.
 */
final class Outcome {
  private final Duration duration;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private long[] nanos = new long[1024];
  private int count;
  private int failures;

  Outcome(Duration duration) {
    this.duration = duration;
  }

  void record(int status, long tookNanos) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = tookNanos;
    statuses.merge(status, 1, Integer::sum);
  }

  void fail() {
    failures++;
  }

  void add(Outcome other) {
    for (int i = 0; i < other.count; i++) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count++] = other.nanos[i];
    }
    other.statuses.forEach((status, times) -> statuses.merge(status, times, Integer::sum));
    failures += other.failures;
  }

  /** Answers a second, over the whole duration. */
  double rate() {
    return count / (duration.toMillis() / 1000.0);
  }

  int failures() {
    return failures;
  }

  /** The given quantile of the time to an answer, in milliseconds. */
  double millis(double quantile) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1L, Math.round(quantile * (count - 1)))] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,.0f/s, median %.2f ms, p99 %.2f ms, statuses %s, failed connections %d",
        rate(),
        millis(0.5),
        millis(0.99),
        statuses,
        failures);
  }
}

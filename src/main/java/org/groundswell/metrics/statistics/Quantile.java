package org.groundswell.metrics.statistics;

import java.util.OptionalDouble;

/**
 * A time by which a share of the cases has ended, with its interval.
 *
 * <p>Each of the three may be empty, which reads "not reached": the curve, or the edge of its band,
 * never came down that far while it was watched. It is never replaced by a number.
 */
public record Quantile(OptionalDouble value, OptionalDouble low, OptionalDouble high) {}

/**
 * The statistics behind the leadership figures: survival curves, competing outcomes, intervals.
 *
 * <p>It is plain mathematics on numbers: it knows no proposal, no unit and no disclosure rule.
 * Start at {@link org.groundswell.metrics.statistics.KaplanMeier}.
 *
 * <p>Invariants, each with a property test: a survival curve starts at one and never rises; the
 * cumulative incidences of all causes and the survival add up to one at every time; a value lies
 * inside its interval. The results agree with those of R's {@code survival} package on the data its
 * documentation uses.
 *
 * <pre>{@code
 * var curve = KaplanMeier.of(List.of(Spell.ended(3.0, ANSWERED), Spell.open(5.0)));
 * curve.survivalAt(4.0);           // 0.5
 * curve.median(Band.LOG).value();  // 4.0: the curve is flat at one half from 3 to 5
 * }</pre>
 */
package org.groundswell.metrics.statistics;

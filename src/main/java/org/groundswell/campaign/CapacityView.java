package org.groundswell.campaign;

import org.groundswell.pipeline.Slugged;

/**
 * What may come in, compared with the hours there are to read it.
 *
 * @param verdict whether the first answers can come in time
 * @param people how many it is for
 * @param workingDays from its first day to its last
 * @param basis what the expectation rests on
 * @param expected how many ideas; null when nothing is known to expect them by
 * @param minutesEach for one idea
 * @param minutesGiven false when nobody said, and the usual figure stands
 * @param hoursNeeded for what is expected; null with it
 * @param hoursThere what the reviewers have in that time; null when nobody said
 * @param answerDays within how many working days a first answer is promised
 * @param waitDays how many working days the last idea would wait for its turn; null when unknown
 */
public record CapacityView(
    Fit verdict,
    int people,
    int workingDays,
    Basis basis,
    Range expected,
    int minutesEach,
    boolean minutesGiven,
    Range hoursNeeded,
    Integer hoursThere,
    int answerDays,
    Range waitDays) {

  /** Whether it fits. */
  public enum Fit implements Slugged {
    /** Even if much comes in. */
    ENOUGH,
    /** If little comes in, but not if much does. */
    TIGHT,
    /** Not even if little comes in. */
    SHORT,
    /** There is nothing to reckon with. */
    UNKNOWN
  }

  /**
   * From a low figure to a high one.
   *
   * @param low nearly always more
   * @param high nearly always less
   */
  public record Range(int low, int high) {}

  /**
   * What it rests on.
   *
   * @param campaigns how many earlier campaigns; 0 when it rests on the last twelve months
   * @param ideas how many came in then
   * @param wholeAgency whether everybody's were counted, because the units are too small or young
   *     to be looked at alone
   */
  public record Basis(int campaigns, int ideas, boolean wholeAgency) {}
}

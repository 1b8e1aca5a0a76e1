package org.groundswell.pipeline;

/**
 * What the agency promises, in working days.
 *
 * @param acknowledgeDays until a human has read it
 * @param answerDays until a first substantive answer
 * @param decideDays until a decision
 */
public record PromiseTerms(int acknowledgeDays, int answerDays, int decideDays) {

  /** Two, five and twenty working days. */
  public static final PromiseTerms USUAL = new PromiseTerms(2, 5, 20);

  /** Refuses terms that do not grow, or that promise nothing within ten years. */
  public PromiseTerms {
    if (acknowledgeDays < 1
        || answerDays < acknowledgeDays
        || decideDays < answerDays
        || decideDays > WorkingCalendar.MOST_DAYS) {
      throw new IllegalArgumentException(
          "Promised days must grow from acknowledge to answer to decide, within 1 and "
              + WorkingCalendar.MOST_DAYS);
    }
  }
}

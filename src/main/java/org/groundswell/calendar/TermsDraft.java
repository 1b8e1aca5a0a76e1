package org.groundswell.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.groundswell.pipeline.PromiseTerms;
import org.groundswell.web.InvalidInput;

/** What shall be promised, in working days; within what a person who waits would call a promise. */
public record TermsDraft(
    @NotNull @Min(1) @Max(MOST_TO_ACKNOWLEDGE) Integer acknowledgeDays,
    @NotNull @Min(1) @Max(MOST_TO_ANSWER) Integer answerDays,
    @NotNull @Min(1) @Max(MOST_TO_DECIDE) Integer decideDays) {

  static final int MOST_TO_ACKNOWLEDGE = 10;
  static final int MOST_TO_ANSWER = 30;
  static final int MOST_TO_DECIDE = 130;

  /** These terms as the API shows them. */
  public static TermsDraft of(PromiseTerms terms) {
    return new TermsDraft(terms.acknowledgeDays(), terms.answerDays(), terms.decideDays());
  }

  /**
   * The terms.
   *
   * @param at where they stand in the input, such as {@code /terms}
   * @throws InvalidInput when an answer is promised before it is acknowledged, or a decision before
   *     an answer
   */
  public PromiseTerms terms(String at) {
    if (answerDays < acknowledgeDays) {
      throw new InvalidInput(at + "/answerDays", "must not be before the acknowledgement");
    }
    if (decideDays < answerDays) {
      throw new InvalidInput(at + "/decideDays", "must not be before the first answer");
    }
    return new PromiseTerms(acknowledgeDays, answerDays, decideDays);
  }
}

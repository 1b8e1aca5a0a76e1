package org.groundswell.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * The last coding of the work, and what came of it.
 *
 * @param note what the code rests on, or why the work was stopped; may be null
 * @param at when it was coded; null when it never was
 * @param by who coded it; null when nobody did
 */
record Completion(CompletionCode code, String note, Instant at, UUID by, Findings findings) {

  static final Completion NONE =
      new Completion(CompletionCode.NOT_YET_DUE, null, null, null, Findings.NONE);

  /**
   * What is worth knowing afterwards; each may be null.
   *
   * @param outcome what changed, in Markdown
   * @param evidence how one knows
   * @param lesson what others should know
   */
  record Findings(String outcome, String evidence, String lesson) {

    static final Findings NONE = new Findings(null, null, null);

    /** What is new here, and what was known before where nothing new is said. */
    Findings over(Findings before) {
      return new Findings(
          outcome == null ? before.outcome : outcome,
          evidence == null ? before.evidence : evidence,
          lesson == null ? before.lesson : lesson);
    }
  }
}

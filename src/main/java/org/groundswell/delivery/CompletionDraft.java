package org.groundswell.delivery;

import jakarta.validation.constraints.NotNull;
import org.groundswell.web.Prose;

/**
 * A coding of the work as it is handed in.
 *
 * @param code 0 to 5, or 9 for deliberately stopped
 * @param note what the code rests on; for 9 the reason
 * @param outcome what changed; needed for 4 and 5
 * @param evidence how one knows
 * @param lesson what others should know; needed for 9
 * @param adopt whether a trial has shown what it should, and goes on as regular work; with 2 or 3,
 *     and a note of what its measure said
 */
public record CompletionDraft(
    @NotNull Integer code,
    @Prose(max = 4000) String note,
    @Prose(max = 8000) String outcome,
    @Prose(max = 4000) String evidence,
    @Prose(max = 4000) String lesson,
    Boolean adopt) {

  /** Whether a trial is to become regular work. */
  boolean adopts() {
    return Boolean.TRUE.equals(adopt);
  }
}

package org.groundswell.moderation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.groundswell.web.Prose;

/**
 * Reports something to the facilitators.
 *
 * @param comment the comment that is meant; missing when the proposal itself is
 * @param attachment the file that is meant; missing when no file is
 * @param words what is wrong with it; needed where the reason is {@code other}
 */
public record ReportDraft(
    @NotNull UUID proposal,
    UUID comment,
    UUID attachment,
    @NotNull ModerationReason reason,
    @Prose(max = 2000) String words) {

  Thing thing() {
    return new Thing(proposal, comment, attachment);
  }
}

package org.groundswell.moderation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.groundswell.web.Prose;

/**
 * Takes something out of sight.
 *
 * @param comment the comment that is meant; missing when the proposal itself is
 * @param attachment the file that is meant; missing when no file is
 * @param words why; its author reads them
 */
public record HidingDraft(
    @NotNull UUID proposal,
    UUID comment,
    UUID attachment,
    @NotNull ModerationReason reason,
    @NotNull @Prose(min = 20, max = 2000) String words) {

  Thing thing() {
    return new Thing(proposal, comment, attachment);
  }
}

package org.groundswell.moderation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.groundswell.web.Prose;

/**
 * Takes something out of sight.
 *
 * @param proposal the one that is meant, or that something of is meant; missing when a question is
 * @param comment the comment that is meant; missing when the proposal itself is
 * @param attachment the file that is meant; missing when no file is
 * @param ask the question that is meant, or an answer to which is
 * @param answer the answer that is meant; missing when the question itself is
 * @param words why; its author reads them
 */
public record HidingDraft(
    UUID proposal,
    UUID comment,
    UUID attachment,
    UUID ask,
    UUID answer,
    @NotNull ModerationReason reason,
    @NotNull @Prose(min = 20, max = 2000) String words) {

  Thing thing() {
    return new Thing(proposal, comment, attachment, ask, answer);
  }
}

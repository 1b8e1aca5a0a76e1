package org.groundswell.discussion;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.groundswell.web.Prose;

/**
 * What somebody says.
 *
 * @param parentId the comment it replies to, or null; ignored when a comment is edited
 */
public record CommentDraft(@NotNull @Prose(min = 1, max = 4000) String text, UUID parentId) {}

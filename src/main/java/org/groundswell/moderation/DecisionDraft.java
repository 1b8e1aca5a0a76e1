package org.groundswell.moderation;

import jakarta.validation.constraints.NotNull;
import org.groundswell.web.Prose;

/**
 * Decides an appeal.
 *
 * @param restore whether it is in sight again
 * @param words why; its author reads them
 */
public record DecisionDraft(boolean restore, @NotNull @Prose(min = 20, max = 2000) String words) {}

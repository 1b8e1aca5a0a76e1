package org.groundswell.linking;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.groundswell.web.Prose;

/**
 * Asks whether one proposal may be carried on by another.
 *
 * @param proposal the one that would be linked; its author is asked
 * @param linkTo the one that carries it on
 * @param reason why they are thought to be the same; the author reads it
 */
public record LinkRequestDraft(
    @NotNull UUID proposal,
    @NotNull UUID linkTo,
    @NotNull @Prose(min = 20, max = 2000) String reason) {}

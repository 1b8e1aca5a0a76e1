package org.groundswell.shielding;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.groundswell.web.Prose;

/**
 * Asks to know who wrote a proposal.
 *
 * @param reason why it must be known; the author reads it
 */
public record OpeningDraft(
    @NotNull UUID proposal, @NotNull @Prose(min = 40, max = 2000) String reason) {}

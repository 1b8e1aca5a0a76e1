package org.groundswell.ask;

import jakarta.validation.constraints.NotNull;
import org.groundswell.web.Prose;

/** What was done with the answers. */
public record DoneDraft(@NotNull @Prose(min = 10, max = 4000) String text) {}

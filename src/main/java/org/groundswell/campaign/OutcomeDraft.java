package org.groundswell.campaign;

import jakarta.validation.constraints.NotNull;
import org.groundswell.web.Prose;

/** What was done with what people said. */
public record OutcomeDraft(@NotNull @Prose(min = 10, max = 8000) String text) {}

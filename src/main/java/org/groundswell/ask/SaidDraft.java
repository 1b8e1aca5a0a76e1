package org.groundswell.ask;

import jakarta.validation.constraints.NotNull;
import org.groundswell.web.Prose;

/** What somebody answers. */
public record SaidDraft(@NotNull @Prose(min = 1, max = 2000) String text) {}

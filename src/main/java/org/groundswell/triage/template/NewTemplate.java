package org.groundswell.triage.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A template that a unit does not have yet.
 *
 * @param unit whose desk, with the desks below it, may begin with it
 */
public record NewTemplate(@NotNull UUID unit, @NotNull @Valid TemplateDraft template) {}

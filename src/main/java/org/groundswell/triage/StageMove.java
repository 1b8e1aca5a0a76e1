package org.groundswell.triage;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where a proposal shall stand.
 *
 * @param stage the slug of a stage of its state, in the version that it follows
 */
public record StageMove(@NotNull @Size(max = 60) String stage) {}

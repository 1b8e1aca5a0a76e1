package org.groundswell.campaign;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Somebody who shall read what comes in.
 *
 * @param person for {@code person}
 * @param unit for {@code manager}
 */
public record ReviewerDraft(@NotNull ReviewerRole role, UUID person, UUID unit) {}

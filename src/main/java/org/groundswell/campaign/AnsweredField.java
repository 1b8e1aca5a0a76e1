package org.groundswell.campaign;

import java.util.UUID;

/**
 * A question of a campaign, and what an author answered.
 *
 * @param removed the question is asked no more
 */
public record AnsweredField(
    UUID field, String label, FieldKind kind, String answer, boolean removed) {}

package org.groundswell.privacy;

import java.time.Instant;
import java.util.UUID;
import org.groundswell.directory.PersonRef;

/**
 * That somebody's name was to be erased, and what became of it.
 *
 * @param person whose; an id that has no name any more once it is done
 * @param state {@code waiting} for the second step, {@code done}, or {@code lapsed}
 * @param name what is about to be erased; only while it waits
 * @param doneBy who took the second step
 */
public record ErasureRecord(
    UUID id,
    UUID person,
    String state,
    String name,
    PersonRef askedBy,
    Instant askedAt,
    Instant expiresAt,
    PersonRef doneBy,
    Instant doneAt) {}

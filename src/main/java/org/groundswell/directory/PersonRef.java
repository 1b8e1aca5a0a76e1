package org.groundswell.directory;

import java.util.UUID;

/**
 * A person as others mention them: a name, what they do, and where.
 *
 * @param title what the person does, or null when the directory does not say
 */
public record PersonRef(UUID id, String name, String title, UnitRef unit) {}

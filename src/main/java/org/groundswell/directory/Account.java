package org.groundswell.directory;

import java.util.UUID;

/**
 * What other systems know a person by; whatever they do not say is null.
 *
 * @param userName the name the person signs in with, unique whatever its case
 * @param externalId what the system that provisions people calls the person, unique
 * @param active whether the person is in the agency today, and may sign in
 */
public record Account(
    UUID person, String userName, String email, String externalId, boolean active) {}

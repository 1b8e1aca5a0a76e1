package org.groundswell.signin.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.RoleGrant;

/**
 * A program as the directory knows it.
 *
 * @param purpose what it is there for, and whom to ask
 */
record ServiceAccount(
    UUID id, String name, String purpose, UUID unit, Set<RoleGrant.Kind> roles, Instant openedAt) {}

package org.groundswell.signin.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.groundswell.rights.Scope;

/**
 * A token as its holder finds it in the list: everything but the token.
 *
 * @param hint the last characters of the token
 * @param lastUsedAt null when it was never used; written with a delay of some minutes
 */
record ApiToken(
    UUID id,
    UUID holder,
    Kind kind,
    String name,
    String hint,
    Set<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt) {

  /** Whose token it is, which everybody can tell from how it begins. */
  enum Kind {
    /** A person's own. */
    PERSONAL("gsp_"),
    /** A service account's. */
    SERVICE("gss_");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    /** What such tokens begin with, so that scanners for leaked secrets know them. */
    String prefix() {
      return prefix;
    }
  }
}

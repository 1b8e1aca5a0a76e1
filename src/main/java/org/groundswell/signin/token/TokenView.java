package org.groundswell.signin.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.rights.Scope;
import org.groundswell.web.Slug;

/**
 * A token in a list: everything but the token.
 *
 * @param hint the last four characters of the token
 * @param lastUsedAt when it was last used, to within some minutes; absent when it never was
 */
public record TokenView(
    UUID id,
    String name,
    String kind,
    String hint,
    List<String> scopes,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt) {

  static TokenView of(ApiToken token) {
    return new TokenView(
        token.id(),
        token.name(),
        Slug.of(token.kind()),
        token.hint(),
        token.scopes().stream().sorted().map(Scope::slug).toList(),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt());
  }
}

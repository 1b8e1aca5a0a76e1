package org.groundswell.signin.oidc;

import java.util.Optional;
import org.groundswell.directory.Account;
import org.groundswell.directory.Accounts;
import org.groundswell.web.Slug;

/**
 * By what somebody who signs in for the first time is found in a directory that knows them already.
 *
 * <p>Whatever it is, the provider must not let people choose it for themselves.
 */
enum Matching {
  /** By nothing: whoever signs in for the first time is new. */
  NONE,
  /** By their address, unless the provider says that it was not verified. */
  EMAIL,
  /** By the name they sign in with. */
  USER_NAME,
  /** By the subject, which then is the external id that a provisioning system knows. */
  EXTERNAL_ID;

  static Matching read(String word) {
    return Slug.read(Matching.class, word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "groundswell.oidc.match-people is email, user-name, external-id or none, not: "
                        + word));
  }

  Optional<Account> find(Claims claims, Accounts accounts) {
    return switch (this) {
      case NONE -> Optional.empty();
      case EMAIL -> claims.trustedEmail().flatMap(accounts::byEmail);
      case USER_NAME -> claims.givenUserName().flatMap(accounts::byUserName);
      case EXTERNAL_ID -> accounts.byExternalId(claims.subject());
    };
  }
}

package org.groundswell.signin.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.rights.Scope;
import org.groundswell.signin.Token;
import org.groundswell.storage.Ids;
import org.groundswell.web.Refusal;

/** Makes tokens and revokes them. */
@ApplicationScoped
class Issuing {

  private static final String SUBJECT = "api-token";

  private final ApiTokens tokens;
  private final TokenSettings settings;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;
  private final RandomGenerator random = new SecureRandom();

  @Inject
  Issuing(ApiTokens tokens, TokenSettings settings, Journal journal, Ids ids, Clock clock) {
    this.tokens = tokens;
    this.settings = settings;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes a token for a holder.
   *
   * @throws Refusal when it would live too long, when a token may not have such a scope, or when
   *     the holder has as many as one may have
   */
  @Transactional
  Issued issue(Wish wish, UUID holder, UUID by) {
    refuseUnlessAllowed(wish, holder);
    Token secret = Token.random(wish.kind().prefix(), random);
    Instant now = clock.instant();
    ApiToken token =
        new ApiToken(
            ids.next(),
            holder,
            wish.kind(),
            wish.name(),
            ApiTokens.hint(secret),
            wish.scopes(),
            now,
            now.plus(Duration.ofDays(wish.days())),
            null);
    tokens.keep(token, secret, by);
    journal.append(issued(token).by(by));
    return new Issued(token, secret);
  }

  private void refuseUnlessAllowed(Wish wish, UUID holder) {
    if (wish.days() > settings.longestDays()) {
      throw new Refusal(
          TokenRefusal.TOKEN_LIVES_TOO_LONG,
          "A token may live for at most " + settings.longestDays() + " days here.");
    }
    if (wish.scopes().isEmpty() || wish.scopes().contains(Scope.CREDENTIALS)) {
      throw new Refusal(TokenRefusal.NO_SCOPE_FOR_A_TOKEN);
    }
    if (tokens.alive(holder) >= settings.mostForOneHolder()) {
      throw new Refusal(
          TokenRefusal.TOO_MANY_TOKENS,
          "There are " + settings.mostForOneHolder() + " already. Revoke one first.");
    }
  }

  private static Event issued(ApiToken token) {
    return Event.of(SUBJECT, token.id(), "token-issued")
        .with("holder", token.holder())
        .with("kind", token.kind())
        .with(
            "scopes",
            token.scopes().stream().sorted().map(Scope::slug).collect(Collectors.joining(" ")))
        .with("expires", token.expiresAt());
  }

  /**
   * Ends one of a holder's tokens, from the next request on.
   *
   * @throws Refusal when the holder has no such token
   */
  @Transactional
  void revoke(UUID token, UUID holder, UUID by) {
    if (!tokens.revoke(token, holder)) {
      throw new Refusal(TokenRefusal.NO_SUCH_TOKEN);
    }
    journal.append(Event.of(SUBJECT, token, "token-revoked").with("holder", holder).by(by));
  }
}

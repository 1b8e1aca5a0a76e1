package org.groundswell.signin.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.groundswell.rights.Ceiling;
import org.groundswell.signin.Recognised;
import org.groundswell.signin.Recogniser;
import org.groundswell.signin.SignInMode;
import org.groundswell.signin.Token;

/** Recognises the holders of API tokens, below the scopes of the token that they show. */
@ApplicationScoped
public class TokenBearers implements Recogniser {

  private final ApiTokens tokens;
  private final TokenUses uses;

  @Inject
  TokenBearers(ApiTokens tokens, TokenUses uses) {
    this.tokens = tokens;
    this.uses = uses;
  }

  @Override
  public Set<SignInMode> modes() {
    return Set.of(SignInMode.BEARER);
  }

  @Override
  public Optional<Recognised> byBearerToken(String text) {
    if (!looksLikeOne(text)) {
      return Optional.empty();
    }
    String hash = new Token(text).hash();
    Optional<ApiToken> token = tokens.good(hash);
    token.ifPresent(it -> uses.note(it.id()));
    return token.map(it -> Recognised.onPurpose(it.holder(), new Ceiling(it.scopes()), hash));
  }

  @Override
  public boolean stillHolds(Recognised recognised) {
    return tokens.good(recognised.proof()).isPresent();
  }

  /** Whatever begins otherwise is not worth a question to the table. */
  private static boolean looksLikeOne(String text) {
    return Arrays.stream(ApiToken.Kind.values()).anyMatch(kind -> text.startsWith(kind.prefix()));
  }
}

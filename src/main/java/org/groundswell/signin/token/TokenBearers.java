package org.groundswell.signin.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.groundswell.rights.Ceiling;
import org.groundswell.signin.Recognised;
import org.groundswell.signin.Recogniser;
import org.groundswell.signin.SignInMode;
import org.groundswell.signin.Token;

/**
 * Recognises the holders of API tokens, below the scopes of the token that they show.
 *
 * <p>A feed reader knows no other proof than a name and a password: for feeds, and for nothing
 * else, a token may stand where the password stands. The name is not looked at.
 */
@ApplicationScoped
public class TokenBearers implements Recogniser {

  private static final String FEEDS = "/api/feeds/";
  private static final String BASIC = "Basic ";

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
  public Optional<Recognised> byRequest(HttpServletRequest request) {
    String proof = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    return isForAFeed(request) && proof.regionMatches(true, 0, BASIC, 0, BASIC.length())
        ? password(proof.substring(BASIC.length()).strip()).flatMap(this::byBearerToken)
        : Optional.empty();
  }

  private static boolean isForAFeed(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + FEEDS);
  }

  private static Optional<String> password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return Optional.of(pair.substring(pair.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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

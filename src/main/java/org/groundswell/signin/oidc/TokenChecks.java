package org.groundswell.signin.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/**
 * Tells the provider's tokens from everything else.
 *
 * <p>Only signatures with a key pair count, whatever a token says of itself: neither no signature
 * nor one that our own client secret could make.
 */
final class TokenChecks {

  private static final Set<JWSAlgorithm> BY_KEY_PAIR =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final Duration OLDEST_LOGOUT = Duration.ofMinutes(10);

  private final String clientId;
  private final Duration skew;
  private final IDTokenValidator idTokens;
  private final LogoutTokenValidator logoutTokens;

  TokenChecks(String issuer, String clientId, JWKSource<SecurityContext> keys, Duration skew) {
    this.clientId = clientId;
    this.skew = skew;
    var selector = new JWSVerificationKeySelector<>(BY_KEY_PAIR, keys);
    this.idTokens =
        new IDTokenValidator(new Issuer(issuer), new ClientID(clientId), selector, null);
    this.idTokens.setMaxClockSkew((int) skew.toSeconds());
    this.logoutTokens =
        new LogoutTokenValidator(new Issuer(issuer), new ClientID(clientId), false, selector, null);
  }

  /** What an ID token says that answers a question with this nonce. */
  IDTokenClaimsSet idToken(JWT token, String nonce) {
    IDTokenClaimsSet said = trusted("ID token", () -> idTokens.validate(token, new Nonce(nonce)));
    // The library leaves to us whom a token was given to that is also for others.
    if (said.getAuthorizedParty() != null
        && !said.getAuthorizedParty().getValue().equals(clientId)) {
      throw new Untrusted("ID token: it was given to another party (azp)");
    }
    return said;
  }

  /**
   * What a logout token says, shortly after it was made. The library leaves its age to us; an old
   * one could be shown again when nobody remembers it any more.
   */
  LogoutTokenClaimsSet logoutToken(String token, Instant now) {
    LogoutTokenClaimsSet said =
        trusted("Logout token", () -> logoutTokens.validate(JWTParser.parse(token)));
    Instant issued = said.getIssueTime().toInstant();
    Date end = said.getDateClaim("exp");
    boolean expired = end != null && !now.minus(skew).isBefore(end.toInstant());
    if (expired || issued.isBefore(now.minus(OLDEST_LOGOUT)) || issued.isAfter(now.plus(skew))) {
      throw new Untrusted("Logout token: it is not of now");
    }
    return said;
  }

  private static <T> T trusted(String what, Check<T> check) {
    try {
      return check.run();
    } catch (KeySourceException e) {
      throw new Unreachable(what + ": the provider's keys", e);
    } catch (BadJOSEException | JOSEException | ParseException e) {
      throw new Untrusted(what, e);
    }
  }

  private interface Check<T> {
    T run() throws BadJOSEException, JOSEException, ParseException;
  }
}

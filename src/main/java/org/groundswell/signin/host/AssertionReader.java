package org.groundswell.signin.host;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads assertions, and believes none before it has checked the algorithm, who signed it, for whom,
 * and when.
 *
 * <p>The algorithm is fixed before a key is looked at, so neither {@code none} nor a public key
 * used as an HMAC secret gets any further; keys that an assertion brings along are not looked at at
 * all.
 */
final class AssertionReader {

  /** How long an assertion may live, by the intranet's own clock. */
  static final Duration LONGEST_LIFE = Duration.ofSeconds(60);

  /** How far the intranet's clock may be from ours. */
  static final Duration SKEW = Duration.ofSeconds(30);

  private static final int LONGEST = 4_000;
  private static final int LONGEST_SUBJECT = 254;
  private static final int LONGEST_ID = 200;

  private final String audience;
  private final Function<UUID, List<RSAKey>> keys;
  private final Clock clock;

  /**
   * Reads assertions for one server.
   *
   * @param audience the server's public address
   * @param keys those an installation signs with; throws what is flawed about the installation
   */
  AssertionReader(String audience, Function<UUID, List<RSAKey>> keys, Clock clock) {
    this.audience = audience;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Reads one.
   *
   * @throws Flaw.Flawed when anything at all is wrong with it
   */
  Assertion read(String text) {
    SignedJWT signed = signed(text);
    JWTClaimsSet claims = claims(signed);
    UUID installation = issuer(claims);
    if (keys.apply(installation).stream().noneMatch(key -> verifies(signed, key))) {
      throw Flaw.WRONG_SIGNATURE.found();
    }
    if (!claims.getAudience().equals(List.of(audience))) {
      throw Flaw.WRONG_AUDIENCE.found();
    }
    checkTimes(claims);
    return new Assertion(
        installation,
        text(claims.getSubject(), LONGEST_SUBJECT),
        text(claims.getJWTID(), LONGEST_ID));
  }

  /** Who claims to have signed this, whether it is true or not; for the log. */
  static Optional<UUID> claimedIssuer(String text) {
    try {
      return Optional.of(issuer(JWTParser.parse(text).getJWTClaimsSet()));
    } catch (ParseException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static SignedJWT signed(String text) {
    if (text.length() > LONGEST) {
      throw Flaw.UNREADABLE.found();
    }
    try {
      JWT token = JWTParser.parse(text);
      if (token instanceof SignedJWT signed
          && JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())) {
        return signed;
      }
      throw Flaw.WRONG_ALGORITHM.found();
    } catch (ParseException e) {
      throw Flaw.UNREADABLE.found();
    }
  }

  private static JWTClaimsSet claims(SignedJWT signed) {
    try {
      return signed.getJWTClaimsSet();
    } catch (ParseException e) {
      throw Flaw.UNREADABLE.found();
    }
  }

  private static UUID issuer(JWTClaimsSet claims) {
    if (claims.getIssuer() == null) {
      throw Flaw.MISSING_CLAIM.found();
    }
    try {
      return UUID.fromString(claims.getIssuer());
    } catch (IllegalArgumentException e) {
      throw Flaw.UNKNOWN_INSTALLATION.found();
    }
  }

  private static boolean verifies(SignedJWT signed, RSAKey key) {
    try {
      return signed.verify(new RSASSAVerifier(key));
    } catch (JOSEException e) {
      return false;
    }
  }

  /** Times are whole seconds; each comparison lets the last second of its margin through. */
  private void checkTimes(JWTClaimsSet claims) {
    if (claims.getIssueTime() == null || claims.getExpirationTime() == null) {
      throw Flaw.MISSING_CLAIM.found();
    }
    Instant now = clock.instant();
    Instant issued = claims.getIssueTime().toInstant();
    Instant expires = claims.getExpirationTime().toInstant();
    if (issued.isAfter(now.plus(SKEW))) {
      throw Flaw.FROM_THE_FUTURE.found();
    }
    if (expires.isBefore(now.minus(SKEW))) {
      throw Flaw.EXPIRED.found();
    }
    if (expires.isAfter(issued.plus(LONGEST_LIFE)) || expires.isBefore(issued)) {
      throw Flaw.LIVES_TOO_LONG.found();
    }
  }

  private static String text(String claim, int longest) {
    if (claim == null || claim.isBlank() || claim.length() > longest) {
      throw Flaw.MISSING_CLAIM.found();
    }
    return claim;
  }
}

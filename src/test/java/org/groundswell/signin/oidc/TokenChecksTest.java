package org.groundswell.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is believed of tokens; the provider here is only a key pair. A real one has its own test.
 */
class TokenChecksTest {

  private static final String ISSUER = "https://login.agency.example";
  private static final String CLIENT = "groundswell";
  private static final RSAKey KEY = key("current");
  private static final int SKEW = 60;

  private final TokenChecks checks =
      new TokenChecks(
          ISSUER,
          CLIENT,
          new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())),
          Duration.ofSeconds(SKEW));

  @Test
  void aTokenOfTheProviderForUsAnswersOurQuestion() {
    assertThat(checks.idToken(signed(idToken().build()), "nonce").getSubject().getValue())
        .isEqualTo("ama");
  }

  @Test
  void anotherIssuersTokenIsRefused() {
    refused(idToken().issuer("https://login.other.example").build(), "issuer");
    refused(idToken().issuer(ISSUER + "/").build(), "issuer");
  }

  @Test
  void aTokenForSomebodyElseIsRefused() {
    refused(idToken().audience("another").build(), "audience");
  }

  @Test
  void aTokenForSeveralIsRefusedUnlessItWasGivenToUs() {
    JWTClaimsSet.Builder shared = idToken().audience(List.of(CLIENT, "another"));

    refused(shared.claim("azp", "another").build(), "azp");
    assertThatCode(() -> checks.idToken(signed(shared.claim("azp", CLIENT).build()), "nonce"))
        .doesNotThrowAnyException();
  }

  @Test
  void aTokenThatAnswersAnotherQuestionIsRefused() {
    refused(idToken().claim("nonce", "another").build(), "nonce");
    refused(idToken().claim("nonce", null).build(), "nonce");
  }

  @Test
  void aTokenWithoutASubjectOrAnEndIsRefused() {
    refused(idToken().subject(null).build(), "sub");
    refused(idToken().expirationTime(null).build(), "exp");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, SKEW - 10})
  void clocksMayDifferALittle(int seconds) {
    assertThatCode(
            () -> checks.idToken(signed(idToken().expirationTime(in(-seconds)).build()), "nonce"))
        .doesNotThrowAnyException();
    assertThatCode(() -> checks.idToken(signed(idToken().issueTime(in(seconds)).build()), "nonce"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {SKEW + 10, 3600})
  void clocksMayNotDifferMuch(int seconds) {
    refused(idToken().expirationTime(in(-seconds)).build(), "xpired");
    refused(idToken().issueTime(in(seconds)).build(), "");
  }

  @Test
  void aTokenThatNobodySignedIsRefused() {
    refused(new PlainJWT(idToken().build()), "Signed ID token expected");
  }

  @Test
  void aTokenSignedWithTheProvidersPublicKeyAsASecretIsRefused() throws JOSEException {
    byte[] publicKey = KEY.toRSAPublicKey().getEncoded();

    refused(signed(JWSAlgorithm.HS256, new MACSigner(publicKey), idToken().build()), "");
  }

  @Test
  void aTokenSignedWithAnotherKeyIsRefused() throws JOSEException {
    RSAKey other = key("current");
    RSAKey unknown = key("unknown");

    refused(signed(JWSAlgorithm.RS256, new RSASSASigner(other), idToken().build()), "");
    SignedJWT byUnknown =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("unknown").build(), idToken().build());
    byUnknown.sign(new RSASSASigner(unknown));
    refused(byUnknown, "");
  }

  @Test
  void aTokenThatWasChangedIsRefused() throws java.text.ParseException {
    String[] parts = signed(idToken().build()).serialize().split("\\.");
    String other = signed(idToken().subject("kofi").build()).serialize().split("\\.")[1];

    refused(SignedJWT.parse(parts[0] + "." + other + "." + parts[2]), "");
  }

  @Nested
  class OfALogout {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    @Test
    void theProvidersOwnIsBelieved() {
      assertThat(
              checks
                  .logoutToken(signed(logout().build()).serialize(), Instant.now())
                  .getJWTID()
                  .getValue())
          .isEqualTo("once");
    }

    @Test
    void anIdTokenIsNone() {
      refusedLogout(idToken().claim("jti", "once").claim("sid", "s").build());
    }

    @Test
    void oneWithANonceIsRefused() {
      refusedLogout(logout().claim("nonce", "nonce").build());
    }

    @Test
    void oneThatNamesNobodyIsRefused() {
      refusedLogout(logout().subject(null).claim("sid", null).build());
    }

    @Test
    void oneForAnotherOrFromAnotherIsRefused() {
      refusedLogout(logout().audience("another").build());
      refusedLogout(logout().issuer("https://login.other.example").build());
    }

    @Test
    void oneWithoutAnIdIsRefused() {
      refusedLogout(logout().jwtID(null).build());
    }

    @Test
    void oneWithoutTheEventIsRefused() {
      refusedLogout(logout().claim("events", null).build());
      refusedLogout(logout().claim("events", Map.of()).build());
    }

    @Test
    void oneThatIsOverOrOldOrFromTheFutureIsRefused() {
      refusedLogout(logout().expirationTime(in(-SKEW - 10)).build());
      refusedLogout(logout().expirationTime(null).issueTime(in(-3_600)).build());
      refusedLogout(logout().issueTime(in(3_600)).build());
    }

    @Test
    void oneByAnotherKeyIsRefused() throws JOSEException {
      JWSSigner other = new RSASSASigner(key("current"));
      String token = signed(JWSAlgorithm.RS256, other, logout().build()).serialize();

      assertThatThrownBy(() -> checks.logoutToken(token, Instant.now()))
          .isInstanceOf(Untrusted.class);
    }

    private JWTClaimsSet.Builder logout() {
      return new JWTClaimsSet.Builder()
          .issuer(ISSUER)
          .audience(CLIENT)
          .subject("ama")
          .jwtID("once")
          .issueTime(in(0))
          .expirationTime(in(120))
          .claim("sid", "session")
          .claim("events", Map.of(EVENT, Map.of()));
    }

    private void refusedLogout(JWTClaimsSet claims) {
      String token = signed(claims).serialize();
      assertThatThrownBy(() -> checks.logoutToken(token, Instant.now()))
          .isInstanceOf(Untrusted.class);
    }
  }

  private static JWTClaimsSet.Builder idToken() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(CLIENT)
        .subject("ama")
        .issueTime(in(0))
        .expirationTime(in(300))
        .claim("nonce", "nonce");
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private void refused(JWTClaimsSet claims, String because) {
    refused(signed(claims), because);
  }

  private void refused(JWT token, String because) {
    assertThatThrownBy(() -> checks.idToken(token, "nonce"))
        .isInstanceOf(Untrusted.class)
        .hasMessageContaining(because);
  }

  private static SignedJWT signed(JWTClaimsSet claims) {
    try {
      return signed(JWSAlgorithm.RS256, new RSASSASigner(KEY), claims);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SignedJWT signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID("current").build(), claims);
    token.sign(signer);
    return token;
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}

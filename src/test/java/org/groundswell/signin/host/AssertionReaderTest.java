package org.groundswell.signin.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionReaderTest {

  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
  private static final String HERE = "https://ideas.agency.example";
  private static final UUID INSTALLATION = new UUID(7, 7);

  private List<RSAKey> keys = List.of(Pairs.INTRANET.toPublicJWK());
  private final AssertionReader reader =
      new AssertionReader(HERE, this::keysOf, Clock.fixed(NOW, ZoneOffset.UTC));

  private List<RSAKey> keysOf(UUID installation) {
    if (!installation.equals(INSTALLATION)) {
      throw Flaw.UNKNOWN_INSTALLATION.found();
    }
    return keys;
  }

  @Test
  void believesWhatTheInstallationSignedForThisServerJustNow() {
    assertThat(reader.read(signed(claims())))
        .isEqualTo(new Assertion(INSTALLATION, "hr-4711", "once"));
  }

  @Test
  void believesEitherKeyWhileTheyAreBeingChanged() {
    keys = List.of(Pairs.OTHER.toPublicJWK(), Pairs.INTRANET.toPublicJWK());

    assertThat(reader.read(signed(claims())).subject()).isEqualTo("hr-4711");
  }

  @Nested
  class WithATrick {

    @Test
    void doesNotBelieveWhatNobodySigned() {
      finds(Flaw.WRONG_ALGORITHM, new PlainJWT(claims().build()).serialize());
    }

    @Test
    void doesNotTakeAnotherSpellingOfNoneForAnAlgorithm() {
      String none = encoded("{\"alg\":\"NONE\"}") + "." + body(signed(claims())) + ".";

      finds(Flaw.UNREADABLE, none);
      finds(Flaw.WRONG_ALGORITHM, none + "c2lnbmVk");
    }

    @Test
    void doesNotTakeAPublicKeyForASharedSecret() throws Exception {
      byte[] publicKey = Pairs.INTRANET.toRSAPublicKey().getEncoded();
      byte[] pem = pem(Pairs.INTRANET.toRSAPublicKey()).getBytes(StandardCharsets.US_ASCII);
      for (byte[] secret : List.of(publicKey, pem)) {
        finds(
            Flaw.WRONG_ALGORITHM,
            signed(claims(), new JWSHeader(JWSAlgorithm.HS256), new MACSigner(secret)));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS256"})
    void believesNoOtherAlgorithmEvenWithTheRightKey(String algorithm) throws Exception {
      finds(
          Flaw.WRONG_ALGORITHM,
          signed(
              claims(),
              new JWSHeader(JWSAlgorithm.parse(algorithm)),
              new RSASSASigner(Pairs.INTRANET)));
    }

    @Test
    void doesNotLookAtAKeyThatTheAssertionBringsAlong() throws Exception {
      JWSHeader own =
          new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(Pairs.OTHER.toPublicJWK()).build();

      finds(Flaw.WRONG_SIGNATURE, signed(claims(), own, new RSASSASigner(Pairs.OTHER)));
    }

    @Test
    void doesNotBelieveAnExtensionThatItDoesNotKnow() throws Exception {
      JWSHeader critical =
          new JWSHeader.Builder(JWSAlgorithm.RS256)
              .criticalParams(java.util.Set.of("urn:example:trust-me"))
              .customParam("urn:example:trust-me", true)
              .build();

      finds(Flaw.WRONG_SIGNATURE, signed(claims(), critical, new RSASSASigner(Pairs.INTRANET)));
    }

    @Test
    void doesNotBelieveWordsThatWereChangedAfterwards() {
      String[] parts = signed(claims()).split("\\.");
      String other = body(signed(claims().subject("hr-1")));

      finds(Flaw.WRONG_SIGNATURE, parts[0] + "." + other + "." + parts[2]);
    }

    @Test
    void doesNotBelieveAnotherKey() throws Exception {
      finds(
          Flaw.WRONG_SIGNATURE,
          signed(claims(), new JWSHeader(JWSAlgorithm.RS256), new RSASSASigner(Pairs.OTHER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "nonsense", "eyJhbGciOiJSUzI1NiJ9..", "ÿ.ÿ.ÿ"})
    void doesNotReadWhatIsNone(String text) {
      finds(Flaw.UNREADABLE, text);
    }

    @Test
    void doesNotReadWhatIsTooLong() {
      finds(Flaw.UNREADABLE, signed(claims().claim("padding", "x".repeat(4_000))));
    }
  }

  @Nested
  class OfSomebodyElse {

    @Test
    void doesNotBelieveAnInstallationThatIsNone() {
      finds(Flaw.UNKNOWN_INSTALLATION, signed(claims().issuer(new UUID(8, 8).toString())));
      finds(Flaw.UNKNOWN_INSTALLATION, signed(claims().issuer("https://intranet.example")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://ideas.other.example",
          "https://ideas.agency.example.evil.example",
          "https://ideas.agency.example/",
          "http://ideas.agency.example",
          "HTTPS://ideas.agency.example",
          ""
        })
    void doesNotTakeWhatIsForAnotherServer(String audience) {
      finds(Flaw.WRONG_AUDIENCE, signed(claims().audience(audience)));
    }

    @Test
    void doesNotTakeWhatIsForSeveralServersOrForNone() {
      finds(
          Flaw.WRONG_AUDIENCE,
          signed(claims().audience(List.of(HERE, "https://ideas.other.example"))));
      finds(Flaw.WRONG_AUDIENCE, signed(claims().audience((String) null)));
    }
  }

  @Nested
  class InTime {

    /** The intranet's clock may be half a minute off, either way; to the second. */
    @ParameterizedTest
    @CsvSource({
      "0, 60, ",
      "30, 90, ",
      "31, 91, FROM_THE_FUTURE",
      "-90, -30, ",
      "-91, -31, EXPIRED",
      "0, 61, LIVES_TOO_LONG",
      "-30, 31, LIVES_TOO_LONG",
      "0, 0, ",
      "1, 0, LIVES_TOO_LONG",
      "-3600, 3600, LIVES_TOO_LONG",
      "0, 2000000000, LIVES_TOO_LONG"
    })
    void takesAMinuteAndHalfAMinuteOfDoubt(long issued, long expires, Flaw flaw) {
      String text = signed(claims().issueTime(in(issued)).expirationTime(in(expires)));

      if (flaw == null) {
        assertThat(reader.read(text).id()).isEqualTo("once");
      } else {
        finds(flaw, text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "sub", "aud", "iat", "exp", "jti"})
  void wantsEveryClaim(String claim) {
    JWTClaimsSet.Builder claims = claims();
    remove(claims, claim);

    finds(claim.equals("aud") ? Flaw.WRONG_AUDIENCE : Flaw.MISSING_CLAIM, signed(claims));
  }

  @Test
  void wantsClaimsOfASaneLength() {
    assertThat(reader.read(signed(claims().jwtID("j".repeat(200)))).id()).hasSize(200);
    finds(Flaw.MISSING_CLAIM, signed(claims().jwtID("j".repeat(201))));
    finds(Flaw.MISSING_CLAIM, signed(claims().jwtID("  ")));
    assertThat(reader.read(signed(claims().subject("s".repeat(254)))).subject()).hasSize(254);
    finds(Flaw.MISSING_CLAIM, signed(claims().subject("s".repeat(255))));
  }

  @Test
  void tellsTheLogWhoItClaimsToBeOfButNotWhatElseItSays() {
    assertThat(AssertionReader.claimedIssuer(signed(claims()))).contains(INSTALLATION);
    assertThat(AssertionReader.claimedIssuer(signed(claims().issuer("\nforged line")))).isEmpty();
    assertThat(AssertionReader.claimedIssuer("nonsense")).isEmpty();
  }

  private void finds(Flaw flaw, String text) {
    assertThatThrownBy(() -> reader.read(text))
        .isInstanceOfSatisfying(
            Flaw.Flawed.class, flawed -> assertThat(flawed.flaw()).isEqualTo(flaw));
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(INSTALLATION.toString())
        .subject("hr-4711")
        .audience(HERE)
        .issueTime(in(0))
        .expirationTime(in(60))
        .jwtID("once");
  }

  private static Date in(long seconds) {
    return Date.from(NOW.plusSeconds(seconds));
  }

  private static void remove(JWTClaimsSet.Builder claims, String name) {
    Consumer<String> none = claim -> claims.claim(claim, null);
    none.accept(name);
  }

  private static String signed(JWTClaimsSet.Builder claims) {
    try {
      return signed(claims, new JWSHeader(JWSAlgorithm.RS256), new RSASSASigner(Pairs.INTRANET));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWTClaimsSet.Builder claims, JWSHeader header, JWSSigner signer)
      throws JOSEException {
    SignedJWT jwt = new SignedJWT(header, claims.build());
    jwt.sign(signer);
    return jwt.serialize();
  }

  private static String body(String jwt) {
    return jwt.split("\\.")[1];
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String pem(RSAPublicKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }
}

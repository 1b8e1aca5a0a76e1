package org.groundswell.signin.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import org.groundswell.web.Reason;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostKeyTest {

  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

  @Test
  void isTheSameKeyAsJwkAndAsPem() throws Exception {
    HostKey jwk = HostKey.read(Pairs.INTRANET.toPublicJWK().toJSONString(), NOW);
    HostKey pem = HostKey.read(publicPem(), NOW);

    assertThat(jwk.thumbprint())
        .isEqualTo(pem.thumbprint())
        .isEqualTo(Pairs.INTRANET.computeThumbprint().toString());
    assertThat(jwk.key()).isEqualTo(pem.key());
  }

  @Test
  void keepsNothingThatCameAlongWithTheKey() throws Exception {
    RSAKey talkative =
        new RSAKey.Builder(Pairs.INTRANET.toRSAPublicKey()).keyID("someone's name").build();

    assertThat(HostKey.read(talkative.toJSONString(), NOW).key().toJSONString())
        .doesNotContain("someone");
  }

  @Test
  void isNeverAPrivateKey() throws Exception {
    refused(Pairs.INTRANET.toJSONString(), HostRefusal.KEY_IS_PRIVATE);
    refused(
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(Pairs.INTRANET.toPrivateKey().getEncoded())
            + "\n-----END PRIVATE KEY-----",
        HostRefusal.KEY_IS_PRIVATE);
  }

  @Test
  void hasAtLeast2048Bits() {
    refused(Pairs.SHORT.toPublicJWK().toJSONString(), HostRefusal.KEY_IS_NO_GOOD);
    assertThat(HostKey.read(Pairs.INTRANET.toPublicJWK().toJSONString(), NOW).key().size())
        .isEqualTo(2048);
  }

  @Test
  void hasNoExponentThatMakesEverySignatureRight() {
    RSAKey trivial =
        new RSAKey.Builder(Pairs.INTRANET.getModulus(), Base64URL.encode(BigInteger.ONE)).build();

    refused(trivial.toJSONString(), HostRefusal.KEY_IS_NO_GOOD);
  }

  @Test
  void isOfTheRightKind() throws Exception {
    refused(
        new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONString(),
        HostRefusal.KEY_IS_NO_GOOD);
    refused("{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}", HostRefusal.KEY_IS_PRIVATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "{}",
        "{\"kty\":\"RSA\"}",
        "{\"kty\":\"RSA\",\"n\":\"\",\"e\":\"\"}",
        "-----BEGIN PUBLIC KEY-----\nnonsense\n-----END PUBLIC KEY-----"
      })
  void isAKey(String text) {
    refused(text, HostRefusal.KEY_IS_NO_GOOD);
  }

  private static String publicPem() throws Exception {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(Pairs.INTRANET.toRSAPublicKey().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private static void refused(String text, Reason reason) {
    assertThatThrownBy(() -> HostKey.read(text, NOW))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}

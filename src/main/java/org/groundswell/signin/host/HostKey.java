package org.groundswell.signin.host;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.web.Refusal;

/**
 * A public key that an intranet signs with.
 *
 * @param thumbprint its name, by RFC 7638
 */
record HostKey(String thumbprint, RSAKey key, Instant addedAt) {

  private static final Pattern PUBLIC_PEM =
      Pattern.compile(
          "-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----", Pattern.DOTALL);
  private static final int FEWEST_BITS = 2048;
  private static final int MOST_BITS = 8192;
  private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65_537);

  /**
   * Reads what an intranet handed over: a JWK, or PEM with a public key or a certificate.
   *
   * @throws Refusal when it is no public RSA key of a good size; above all when it is a private one
   */
  static HostKey read(String text, Instant now) {
    if (isPrivatePem(text)) {
      throw isPrivate();
    }
    JWK jwk = parse(text.strip());
    if (jwk.isPrivate()) {
      throw isPrivate();
    }
    if (!(jwk instanceof RSAKey rsa) || !isGood(rsa)) {
      throw new Refusal(HostRefusal.KEY_IS_NO_GOOD);
    }
    try {
      RSAKey bare = new RSAKey.Builder(rsa.getModulus(), rsa.getPublicExponent()).build();
      return new HostKey(bare.computeThumbprint().toString(), bare, now);
    } catch (JOSEException e) {
      throw new Refusal(HostRefusal.KEY_IS_NO_GOOD);
    }
  }

  /** The same key as it was kept. */
  static HostKey kept(String thumbprint, String jwk, Instant addedAt) {
    try {
      return new HostKey(thumbprint, RSAKey.parse(jwk), addedAt);
    } catch (ParseException e) {
      throw new IllegalStateException("The key " + thumbprint + " was kept as something else", e);
    }
  }

  private static boolean isPrivatePem(String text) {
    return text.contains("PRIVATE KEY-----");
  }

  private static Refusal isPrivate() {
    return new Refusal(
        HostRefusal.KEY_IS_PRIVATE,
        "This is the private key. It is worthless now: make a new pair, and send its public key.");
  }

  private static JWK parse(String text) {
    try {
      return text.startsWith("{") ? JWK.parse(text) : ofPem(text);
    } catch (ParseException | GeneralSecurityException | RuntimeException e) {
      throw new Refusal(HostRefusal.KEY_IS_NO_GOOD);
    }
  }

  /** With the platform's own means: the library's parser of PEM wants another library. */
  private static JWK ofPem(String text) throws GeneralSecurityException {
    PublicKey key =
        text.startsWith("-----BEGIN CERTIFICATE-----")
            ? CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)))
                .getPublicKey()
            : KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(between(text)));
    return new RSAKey.Builder((RSAPublicKey) key).build();
  }

  private static byte[] between(String pem) {
    Matcher body = PUBLIC_PEM.matcher(pem);
    if (!body.matches()) {
      throw new IllegalArgumentException("not PEM of a public key");
    }
    return Base64.getMimeDecoder().decode(body.group(1));
  }

  private static boolean isGood(RSAKey key) {
    BigInteger modulus = key.getModulus().decodeToBigInteger();
    BigInteger exponent = key.getPublicExponent().decodeToBigInteger();
    return modulus.bitLength() >= FEWEST_BITS
        && modulus.bitLength() <= MOST_BITS
        && modulus.testBit(0)
        && exponent.compareTo(SMALLEST_EXPONENT) >= 0
        && exponent.testBit(0)
        && exponent.bitLength() <= Long.SIZE;
  }
}

package org.groundswell.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What a client shows to be recognised: 256 random bits, of which only the hash is kept. */
public record Token(String text) {

  private static final int BYTES = 32;

  /** A new one. */
  public static Token random(RandomGenerator random) {
    return random("", random);
  }

  /** A new one that begins with what it is, so that scanners for leaked secrets know it. */
  public static Token random(String prefix, RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Token(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What is kept of it: its SHA-256, in hexadecimal. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** Never the token itself: this may end up in a log. */
  @Override
  public String toString() {
    return "Token[…]";
  }
}

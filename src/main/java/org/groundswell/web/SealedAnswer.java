package org.groundswell.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a request that happens once is kept under, and how its answer is kept: the table names
 * nobody, and can be read by nobody who does not send the same key again.
 *
 * <p>An answer may show who wrote what without their name. So the row is found by a digest of the
 * person and the key, and its answer is sealed (AES-256-GCM) with another digest of the two. A key
 * that cannot be guessed, as the pages here send, protects the row; a counted one does not.
 */
record SealedAnswer(UUID owner, String name, SecretKeySpec secret) {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  static SealedAnswer of(UUID person, String key) {
    byte[] found = digest("find", person, key);
    ByteBuffer owner = ByteBuffer.wrap(digest("owner", person, key));
    return new SealedAnswer(
        new UUID(owner.getLong(), owner.getLong()),
        HexFormat.of().formatHex(found),
        new SecretKeySpec(digest("seal", person, key), "AES"));
  }

  String seal(String text) {
    if (text == null) {
      return null;
    }
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder()
        .encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
  }

  String open(String sealed) {
    if (sealed == null) {
      return null;
    }
    byte[] all = Base64.getDecoder().decode(sealed);
    byte[] text =
        run(
            Cipher.DECRYPT_MODE,
            Arrays.copyOf(all, NONCE),
            Arrays.copyOfRange(all, NONCE, all.length));
    return new String(text, StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] digest(String purpose, UUID person, String key) {
    try {
      String subject = purpose + '\n' + person + '\n' + key;
      return MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

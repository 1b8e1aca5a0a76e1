package org.groundswell.shielding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key, and the three it is for: sealing who holds a pen, finding somebody's pens, and proving
 * that it is this key.
 *
 * <p>Sealed with AES-256-GCM under a random nonce; the proposal and the pen are bound to it, so
 * that a seal cannot be moved to another row. The three keys are derived from the one in the file
 * by HMAC-SHA-256 with a word of their own each.
 */
final class ShieldKey {

  static final int BYTES = 32;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String id;
  private final byte[] sealing;
  private final byte[] finding;
  private final byte[] proving;

  ShieldKey(String id, byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("A key has 32 bytes.");
    }
    this.id = id;
    this.sealing = mac(secret, "groundswell/seal".getBytes(StandardCharsets.UTF_8));
    this.finding = mac(secret, "groundswell/find".getBytes(StandardCharsets.UTF_8));
    this.proving = mac(secret, "groundswell/prove".getBytes(StandardCharsets.UTF_8));
  }

  static byte[] newSecret() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  String id() {
    return id;
  }

  /** The same for the same key only. */
  String proof() {
    return HexFormat.of().formatHex(mac(proving, id.getBytes(StandardCharsets.UTF_8)));
  }

  /** Where the n-th pen of a person is found; tells nothing to whoever has no key. */
  String blind(UUID person, int n) {
    byte[] subject = ByteBuffer.allocate(20).put(bytes(person)).putInt(n).array();
    return HexFormat.of().formatHex(mac(finding, subject));
  }

  /** Who holds the pen, sealed. */
  String seal(UUID person, UUID proposal, UUID pen) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, proposal, pen).doFinal(bytes(person));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Who holds the pen; empty when this was not sealed by this key for this pen. */
  Optional<UUID> open(String sealed, UUID proposal, UUID pen) {
    byte[] all = Base64.getDecoder().decode(sealed);
    byte[] nonce = Arrays.copyOf(all, NONCE);
    try {
      ByteBuffer person =
          ByteBuffer.wrap(
              cipher(Cipher.DECRYPT_MODE, nonce, proposal, pen)
                  .doFinal(all, NONCE, all.length - NONCE));
      return Optional.of(new UUID(person.getLong(), person.getLong()));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, UUID proposal, UUID pen)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bytes(proposal));
    cipher.updateAAD(bytes(pen));
    return cipher;
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static byte[] mac(byte[] key, byte[] subject) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(subject);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.groundswell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A request that is to happen once.
 *
 * @param person who sends it
 * @param key what they call it
 * @param digest of what it asks for: method, address, body as it was read
 */
record SentRequest(UUID person, String key, String digest) {

  static SentRequest of(UUID person, String key, HttpServletRequest request, Object[] arguments) {
    if (!key.matches("[\\x21-\\x7e]{1,200}")) {
      throw new Refusal(
          WebRefusal.INVALID_REQUEST, "An idempotency key has 1 to 200 visible ASCII characters.");
    }
    StringBuilder asked = new StringBuilder();
    asked.append(request.getMethod()).append(' ').append(request.getRequestURI());
    asked.append('?').append(request.getQueryString());
    for (Object argument : arguments) {
      if (argument instanceof Record body) {
        asked.append('\n').append(JsonSettings.jsonb().toJson(body));
      }
    }
    return new SentRequest(person, key, digest(asked.toString()));
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

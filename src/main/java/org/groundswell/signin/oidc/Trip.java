package org.groundswell.signin.oidc;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.groundswell.signin.Token;

/**
 * One way to the provider and back.
 *
 * @param state what the provider carries back, and by which the trip is found
 * @param browser what the browser that set out keeps in a cookie
 * @param nonce what the ID token has to repeat
 * @param verifier what only we know of the code challenge (PKCE)
 * @param back the page on this site to return to
 */
record Trip(String state, String browser, String nonce, String verifier, String back) {

  private static final RandomGenerator RANDOM = new SecureRandom();

  /** Sets out for a page. */
  static Trip backTo(String page) {
    return new Trip(secret(), secret(), secret(), secret(), page);
  }

  private static String secret() {
    return Token.random(RANDOM).text();
  }

  /** Never its secrets: this may end up in a log. */
  @Override
  public String toString() {
    return "Trip[…]";
  }
}

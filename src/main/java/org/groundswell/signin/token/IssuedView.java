package org.groundswell.signin.token;

import org.groundswell.web.ShownOnce;

/**
 * A token that was just made.
 *
 * @param secret what to show to the API: here and never again
 */
public record IssuedView(TokenView token, String secret) implements ShownOnce {

  static IssuedView of(Issued issued) {
    return new IssuedView(TokenView.of(issued.token()), issued.secret().text());
  }

  @Override
  public IssuedView withoutSecret() {
    return new IssuedView(token, null);
  }
}

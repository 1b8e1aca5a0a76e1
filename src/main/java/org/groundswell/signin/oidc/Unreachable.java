package org.groundswell.signin.oidc;

/** The provider does not answer, or not what was asked; the message is for the log. */
final class Unreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unreachable(String why, Exception cause) {
    super(why + ": " + cause.getMessage(), cause);
  }
}

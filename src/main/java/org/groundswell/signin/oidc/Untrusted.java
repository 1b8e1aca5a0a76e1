package org.groundswell.signin.oidc;

/** What came from the provider, or in its name, cannot be trusted; the message is for the log. */
final class Untrusted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Untrusted(String why) {
    super(why);
  }

  Untrusted(String why, Exception cause) {
    super(why + ": " + cause.getMessage(), cause);
  }
}

package org.groundswell.signin;

import org.groundswell.web.Reason;

/** Why signing in, or going on signed in, is refused. */
public enum SignInRefusal implements Reason {
  FROM_ANOTHER_SITE(403, "A change has to come from this site's own pages"),
  NO_SUCH_SIGN_IN(404, "This installation does not offer that way to sign in"),
  NOBODY_TO_SIGN_IN(422, "Nobody can be signed in as that person"),
  TOO_MANY_SIGN_INS(429, "Too many attempts to sign in: wait a minute");

  private final int status;
  private final String title;

  SignInRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}

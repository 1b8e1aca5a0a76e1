package org.groundswell.signin.oidc;

import org.groundswell.web.Reason;

/** Why the agency's sign-in does not let somebody in. */
public enum OidcRefusal implements Reason {
  SIGN_IN_NOT_SET_UP(503, "The agency's sign-in is not set up yet"),
  PROVIDER_DOWN(503, "The agency's sign-in does not answer"),
  SIGN_IN_STALE(400, "This sign-in is too old, was used already, or was begun elsewhere"),
  PROVIDER_SAID_NO(403, "The agency's sign-in did not let you in"),
  PROVIDER_NOT_TRUSTED(400, "What the agency's sign-in said could not be trusted"),
  NOT_IN_THE_DIRECTORY(403, "The agency's sign-in knows you, but Groundswell's directory does not"),
  NO_LONGER_IN_THE_AGENCY(403, "According to the directory you have left the agency"),
  SOMEBODY_ELSES_ACCOUNT(
      409, "Somebody else in the directory signs in with your name or has your address"),
  NO_SUCH_LINK(404, "This person has no account at the agency's sign-in"),
  LOGOUT_NOT_TRUSTED(400, "This logout does not come from the agency's sign-in");

  private final int status;
  private final String title;

  OidcRefusal(int status, String title) {
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

package org.groundswell.signin.token;

import org.groundswell.web.Reason;

/** Why a token or a service account is refused. */
public enum TokenRefusal implements Reason {
  NO_SUCH_TOKEN(404, "There is no such token"),
  NO_SUCH_SERVICE_ACCOUNT(404, "There is no such service account"),
  NO_SUCH_PLACE_FOR_A_SERVICE_ACCOUNT(422, "A service account has to belong to a unit that exists"),
  NO_SCOPE_FOR_A_TOKEN(422, "A token cannot have these scopes"),
  TOKEN_LIVES_TOO_LONG(422, "A token may not live that long"),
  TOO_MANY_TOKENS(409, "There are too many tokens");

  private final int status;
  private final String title;

  TokenRefusal(int status, String title) {
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

package org.groundswell.administration;

import org.groundswell.web.Reason;

/** Why the administration says no. */
public enum AdministrationRefusal implements Reason {
  /** Nothing of that name follows the journal. */
  NO_SUCH_FOLLOWER(404, "Nothing of that name follows the journal.");

  private final int status;
  private final String title;

  AdministrationRefusal(int status, String title) {
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

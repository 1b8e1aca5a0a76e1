package org.groundswell.privacy;

import org.groundswell.web.Reason;

/** Why a name is not erased. */
public enum PrivacyRefusal implements Reason {
  STILL_HERE(409, "Only the name of somebody who has left can be erased"),
  NOBODY_TO_ERASE(404, "There is nobody whose name could be erased"),
  NO_SUCH_ERASURE(404, "There is no such request to erase a name, or its time is over");

  private final int status;
  private final String title;

  PrivacyRefusal(int status, String title) {
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

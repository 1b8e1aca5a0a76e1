package org.groundswell.triage.claim;

import org.groundswell.web.Reason;

/** Why a claim says no. */
public enum ClaimRefusal implements Reason {
  CLAIMED_BY_ANOTHER(409, "Somebody else is answering this now");

  private final int status;
  private final String title;

  ClaimRefusal(int status, String title) {
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

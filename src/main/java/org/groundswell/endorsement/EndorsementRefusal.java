package org.groundswell.endorsement;

import org.groundswell.web.Reason;

/** Why an endorsement is refused, beside the rights. */
public enum EndorsementRefusal implements Reason {
  ALREADY_ENDORSED(409, "You have put your name behind this proposal already");

  private final int status;
  private final String title;

  EndorsementRefusal(int status, String title) {
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

package org.groundswell.reconsideration;

import org.groundswell.web.Reason;

/** Why nobody looks again. */
public enum ReconsiderationRefusal implements Reason {
  ASKED_ALREADY(409, "Somebody was asked to look again already"),
  NOBODY_ELSE(409, "There is nobody else who could look again"),
  NO_RECONSIDERATION(404, "Nobody was asked to look again"),
  DECIDED_ALREADY(409, "It is decided already"),
  DECLINED_BY_YOU(403, "Somebody else answers what you declined");

  private final int status;
  private final String title;

  ReconsiderationRefusal(int status, String title) {
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

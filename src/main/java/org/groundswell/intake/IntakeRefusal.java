package org.groundswell.intake;

import org.groundswell.web.Reason;

/** Why an import is refused as a whole. */
public enum IntakeRefusal implements Reason {
  NO_SUCH_IMPORT(404, "There is no such import"),
  UPLOAD_BROKE_OFF(400, "The upload broke off");

  private final int status;
  private final String title;

  IntakeRefusal(int status, String title) {
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

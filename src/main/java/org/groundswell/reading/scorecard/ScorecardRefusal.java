package org.groundswell.reading.scorecard;

import org.groundswell.web.Reason;

/** Why a scorecard is not to be had. */
public enum ScorecardRefusal implements Reason {
  NO_SUCH_SCORECARD(404, "There is no campaign that this scorecard could be for"),
  NO_SCORECARD(409, "There is no scorecard to read this by"),
  SCORECARD_CHANGED(409, "The scorecard has changed since you opened it");

  private final int status;
  private final String title;

  ScorecardRefusal(int status, String title) {
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

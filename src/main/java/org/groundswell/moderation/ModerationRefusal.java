package org.groundswell.moderation;

import org.groundswell.web.Reason;

/** Why something cannot be reported, hidden, appealed or restored. */
public enum ModerationRefusal implements Reason {
  NO_SUCH_REPORT(404, "There is no such report that waits"),
  NO_SUCH_HIDING(404, "There is no such thing that is hidden"),
  REPORTED_ALREADY(409, "You have reported this, and it has not been looked at yet"),
  HIDDEN_ALREADY(409, "It is hidden already"),
  APPEALED_ALREADY(409, "There is one appeal, and it has been made"),
  NO_APPEAL_WAITS(409, "No appeal waits for a decision"),
  NOT_YOUR_OWN_WORDS(403, "Nobody reports or judges their own words"),
  ANSWERED_TO_YOU(403, "Nobody judges what was answered to them"),
  ONLY_WHO_WROTE_IT(403, "Only who wrote it can appeal"),
  NEEDS_SOMEBODY_ELSE(403, "Somebody else than who hid it decides the appeal");

  private final int status;
  private final String title;

  ModerationRefusal(int status, String title) {
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

package org.groundswell.handover;

import org.groundswell.web.Reason;

/** Why a hand-over is refused. */
public enum HandoverRefusal implements Reason {
  NO_SUCH_HAND_OVER(404, "There is nothing to hand over of this person."),
  NOT_LEFT_BEHIND(409, "Some of it is not the person's any more."),
  TAKER_HAS_LEFT(422, "Whoever takes it over has to be in the agency.");

  private final int status;
  private final String title;

  HandoverRefusal(int status, String title) {
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

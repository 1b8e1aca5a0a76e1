package org.groundswell.stage;

import org.groundswell.web.Reason;

/** Why a stage is not to be had. */
public enum StageRefusal implements Reason {
  NO_SUCH_STAGE_VERSION(404, "There is no such version of the stages"),
  STAGE_OF_ANOTHER_STATE(409, "That stage belongs to another state"),
  NO_STAGES(409, "The agency has no stages of its own");

  private final int status;
  private final String title;

  StageRefusal(int status, String title) {
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

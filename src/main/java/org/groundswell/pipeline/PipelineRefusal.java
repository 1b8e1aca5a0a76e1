package org.groundswell.pipeline;

import org.groundswell.web.Reason;

/** Why the life cycle says no. */
public enum PipelineRefusal implements Reason {
  STATE_SAYS_NO(409, "This cannot be done in the state the proposal is in");

  private final int status;
  private final String title;

  PipelineRefusal(int status, String title) {
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

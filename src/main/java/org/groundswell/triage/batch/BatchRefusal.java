package org.groundswell.triage.batch;

import org.groundswell.web.Reason;

/** Why many answers at once, or one of them, are refused. */
public enum BatchRefusal implements Reason {
  NO_SUCH_BATCH(404, "There is no such batch"),
  BATCH_PUBLISHED(409, "This batch was published already"),
  BATCH_FULL(409, "The batch holds as many answers as it may"),
  ALREADY_PREPARED(409, "Somebody at this desk has prepared an answer already"),
  NOTHING_PREPARED(404, "No answer is prepared for this proposal"),
  /** Only as the outcome of one answer: the proposal got another one since it was prepared. */
  ANSWERED_MEANWHILE(409, "Somebody else answered meanwhile");

  private final int status;
  private final String title;

  BatchRefusal(int status, String title) {
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

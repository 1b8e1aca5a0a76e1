package org.groundswell.pipeline;

/** Who has the next step of a proposal. */
public enum Party implements Slugged {
  /** Its authors. */
  AUTHOR,
  /** The desk of the unit that answers it. */
  DESK,
  /** The peer or the next level that took over after a lapse. */
  SECOND_DOOR,
  /** Whoever delivers it. */
  OWNER,
  /** Nobody: the story has an end, or waits for somebody to revive it. */
  NOBODY
}

package org.groundswell.attachment.reading;

import org.groundswell.web.Slug;

/** How the reading of a file ended, as the worker's exit code tells it. */
enum Outcome {
  READ(0),
  /** There are no words in it: a scan, a drawing. */
  NOTHING(10),
  DAMAGED(11),
  LOCKED(12),
  /** The code of a virtual machine that is told to end when its memory does. */
  TOO_MUCH_MEMORY(3),
  TOO_LONG(-1),
  /** Every attempt ended without an end. */
  GIVEN_UP(-2);

  private final int code;

  Outcome(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** Whatever else a process ends with, it was the file's doing. */
  static Outcome of(int code) {
    for (Outcome outcome : values()) {
      if (outcome.code == code && code >= 0) {
        return outcome;
      }
    }
    return DAMAGED;
  }

  boolean isFailure() {
    return this != READ && this != NOTHING;
  }

  String slug() {
    return Slug.of(this);
  }
}

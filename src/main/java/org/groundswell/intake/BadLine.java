package org.groundswell.intake;

import org.groundswell.pipeline.Slugged;

/** A line that cannot become a proposal, with the reason. Good lines around it are not touched. */
final class BadLine extends Exception {

  private final Reason reason;

  BadLine(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return getMessage();
  }

  /** Why a line is bad, as a word that a program can read. */
  enum Reason implements Slugged {
    TOO_LONG,
    NOT_UTF_8,
    NOT_JSON,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_TYPE,
    CONTROL_CHARACTERS,
    INVALID_FIELD,
    UNKNOWN_STATE,
    UNKNOWN_CODE,
    UNKNOWN_PERSON,
    UNKNOWN_UNIT,
    REPEATED,
    REFUSED,
    FAILED
  }
}

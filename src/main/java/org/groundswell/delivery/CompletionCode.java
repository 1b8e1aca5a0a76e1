package org.groundswell.delivery;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far the work has come, in the numbers people code it with. The shape follows the coding of
 * civil servants' tasks in published research on Ghana's civil service.
 */
public enum CompletionCode {
  /** The time for it has not come. */
  NOT_YET_DUE(0),
  /** It was due, and nothing was done. */
  NO_ACTION(1),
  /** Something was done. */
  STARTED(2),
  /** Much of it was done. */
  SUBSTANTIAL(3),
  /** The target was met. */
  TARGET_MET(4),
  /** More was done than was aimed at. */
  EXCEEDED(5),
  /** Deliberately stopped, with a reason: never counted as completed, never left out. */
  STOPPED(9);

  private final int number;

  CompletionCode(int number) {
    this.number = number;
  }

  /** The code with this number. */
  public static Optional<CompletionCode> of(int number) {
    return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
  }

  /** Its number. */
  public int number() {
    return number;
  }

  /** The work had begun. */
  public boolean isInitiated() {
    return number >= STARTED.number && this != STOPPED;
  }

  /** The target was reached. */
  public boolean isCompleted() {
    return this == TARGET_MET || this == EXCEEDED;
  }
}

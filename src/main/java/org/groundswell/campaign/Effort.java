package org.groundswell.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How much time there is to read what comes in.
 *
 * @param hoursAWeek of all reviewers together
 * @param minutesEach for one idea; {@value #USUAL_MINUTES} when missing
 */
public record Effort(@Min(1) @Max(1000) Integer hoursAWeek, @Min(1) @Max(600) Integer minutesEach) {

  static final int USUAL_MINUTES = 20;

  static final Effort UNKNOWN = new Effort(null, null);

  int minutes() {
    return minutesEach == null ? USUAL_MINUTES : minutesEach;
  }
}

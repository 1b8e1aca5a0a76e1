package org.groundswell.reconsideration;

import jakarta.validation.constraints.NotNull;
import org.groundswell.web.Prose;

/**
 * What somebody decides who looked again.
 *
 * @param open whether the proposal is opened again; otherwise the decline stands
 * @param text why, in {@value #FEWEST} characters or more; everybody who sees the proposal reads it
 */
public record DecisionDraft(boolean open, @NotNull @Prose(min = 40, max = 4000) String text) {

  static final int FEWEST = 40;

  String decision() {
    return open ? Reconsideration.OPENED : Reconsideration.STANDS;
  }
}

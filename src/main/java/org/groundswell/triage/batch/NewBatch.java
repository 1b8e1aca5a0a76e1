package org.groundswell.triage.batch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.groundswell.triage.AnswerDraft;

/**
 * Answers to like cases, each as its proposal gets it.
 *
 * @param unit the desk they all lie on
 */
public record NewBatch(
    @NotNull UUID unit, @NotNull @Valid @Size(min = 1, max = MOST) List<Item> items) {

  /** How many answers one batch holds at most. */
  static final int MOST = 100;

  /**
   * One of them.
   *
   * @param version the version of the proposal that was read
   */
  public record Item(
      @NotNull UUID proposal, @NotNull Long version, @NotNull @Valid AnswerDraft answer) {}
}

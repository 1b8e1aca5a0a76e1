package org.groundswell.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.web.PlainLine;
import org.groundswell.web.Prose;

/**
 * A plan as it is handed in: the whole of it, each time.
 *
 * @param owner who answers for the work
 * @param target how one will know that it worked
 * @param dueOn the day on which it shall be done; may be missing
 * @param steps what there is to do, in order; a step of the plan before that is missing is dropped
 */
public record PlanDraft(
    @NotNull UUID owner,
    @NotNull @Prose(min = 1, max = 2000) String target,
    LocalDate dueOn,
    @Size(max = 50) List<@NotNull @Valid StepDraft> steps) {

  public PlanDraft {
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param id the step it was before; missing for a new one
   * @param owner who does it; the owner of the plan when missing
   */
  public record StepDraft(
      UUID id,
      @NotNull @PlainLine(min = 1, max = 300) String title,
      UUID owner,
      LocalDate dueOn,
      LocalDate doneOn,
      @Prose(max = 1000) String blocker) {}
}

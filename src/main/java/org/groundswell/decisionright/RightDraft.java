package org.groundswell.decisionright;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.web.PlainLine;
import org.groundswell.web.Prose;

/**
 * What an entry shall say. Unit and theme are those of a new entry; an entry keeps its own.
 *
 * @param theme missing for any theme
 * @param owner the post whose right it is; a post stays when people change
 * @param days how long a trial may last at most
 */
public record RightDraft(
    @NotNull UUID unit,
    UUID theme,
    @NotNull DecisionRight right,
    @NotNull @PlainLine(min = 2, max = 120) String owner,
    @PlainLine(max = 200) String money,
    @Min(1) @Max(366) Integer days,
    @Prose(max = 1000) String scope,
    @Prose(max = 1000) String examples,
    @PlainLine(max = 500) String law) {

  /** Turns what is missing into nothing said. */
  public RightDraft {
    money = money == null ? "" : money.strip();
    scope = scope == null ? "" : scope.strip();
    examples = examples == null ? "" : examples.strip();
    law = law == null ? "" : law.strip();
  }
}

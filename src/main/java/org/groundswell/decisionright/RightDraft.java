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
 * @param practice the completed proposal whose idea others may take over; missing for any idea
 * @param owner the post whose right it is; a post stays when people change
 * @param days how long a trial may last at most
 * @param silence after how many working days without an answer authors who ask may go ahead; only
 *     with {@code ask}, and missing where silence says nothing
 */
public record RightDraft(
    @NotNull UUID unit,
    UUID theme,
    UUID practice,
    @NotNull DecisionRight right,
    @NotNull @PlainLine(min = 2, max = 120) String owner,
    @PlainLine(max = 200) String money,
    @Min(1) @Max(366) Integer days,
    @Min(1) @Max(60) Integer silence,
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

package org.groundswell.reading.scorecard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.groundswell.web.PlainLine;
import org.groundswell.web.Prose;

/**
 * One thing to look at.
 *
 * @param lookFor what speaks for few and what for many steps, in words; null for nothing
 * @param weight 1 to 5
 * @param commentRequired whether a rating has to say why
 */
public record Criterion(
    @NotNull @PlainLine(min = 1, max = 80) String name,
    @Prose(max = 500) String lookFor,
    @Min(1) @Max(5) int weight,
    boolean commentRequired) {}

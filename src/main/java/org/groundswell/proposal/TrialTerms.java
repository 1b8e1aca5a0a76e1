package org.groundswell.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What makes a trial a trial: how one will know, when it stops, and until when it runs.
 *
 * @param measure what is looked at
 * @param stopRule what ends it early
 * @param until its last day
 */
public record TrialTerms(
    @NotNull @Size(min = 1, max = 1000) String measure,
    @NotNull @Size(min = 1, max = 1000) String stopRule,
    @NotNull LocalDate until) {}

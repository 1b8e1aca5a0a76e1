package org.groundswell.ask;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.groundswell.web.PlainLine;

/**
 * What a manager wants to ask.
 *
 * @param unit one that they run
 * @param endsOn the last day, in the agency's time zone
 * @param unsigned answers shall be kept without their writers
 */
public record AskDraft(
    @NotNull UUID unit,
    @NotNull @PlainLine(min = 3, max = 300) String question,
    @NotNull LocalDate endsOn,
    boolean unsigned) {}

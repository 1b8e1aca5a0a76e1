package org.groundswell.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.groundswell.web.PlainLine;

/**
 * A day on which nobody works.
 *
 * @param yearly whether the same date is free in every year
 */
public record Holiday(
    @NotNull LocalDate on, @NotNull @PlainLine(min = 1, max = 120) String name, boolean yearly) {}

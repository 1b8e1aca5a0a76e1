package org.groundswell.calendar;

import jakarta.validation.Valid;
import java.util.UUID;

/**
 * What a unit shall say for itself and for those below it.
 *
 * @param calendar the calendar it works by; that of the unit above when missing
 * @param terms what is promised there; what the unit above promises when missing
 */
public record UnitTermsDraft(UUID calendar, @Valid TermsDraft terms) {}

package org.groundswell.calendar;

import java.util.UUID;
import org.groundswell.directory.UnitRef;

/**
 * What holds at a unit, and whether it says so itself.
 *
 * @param calendar the calendar that holds there
 * @param terms what is promised there
 * @param ownCalendar whether the unit itself says which
 * @param ownTerms whether the unit itself promises it
 */
public record UnitTermsView(
    UnitRef unit,
    UUID calendar,
    TermsDraft terms,
    boolean ownCalendar,
    boolean ownTerms,
    long version) {}

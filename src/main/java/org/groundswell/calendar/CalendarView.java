package org.groundswell.calendar;

import java.util.List;
import java.util.UUID;
import org.groundswell.directory.UnitRef;

/**
 * A calendar as the API shows it.
 *
 * @param agencys whether it is the agency's own
 * @param units those that say they work by it
 * @param running how many promises run at desks that work by it; they are kept as they were made
 */
public record CalendarView(
    UUID id,
    String name,
    List<String> weekdays,
    String closesAt,
    String timeZone,
    List<Holiday> holidays,
    boolean agencys,
    List<UnitRef> units,
    long running,
    long version) {}

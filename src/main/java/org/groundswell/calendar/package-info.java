/**
 * When people work and what is promised to them: working-day calendars with holidays, a closing
 * time and a time zone, and the days of the promise, for the agency and for each unit where it
 * differs.
 *
 * <p>A unit that says nothing works by what the unit above it says; at the top are the agency's own
 * calendar and its own terms. How days are counted is for {@code pipeline}; whose promise runs is
 * for {@code proposal}, which asks {@link org.groundswell.calendar.Calendars} when one begins.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>There always is a next working day: a calendar that leaves none within a year is refused.
 *   <li>A change applies to what is sent afterwards; a promise that runs is kept as it was made.
 *   <li>The agency's own calendar cannot be removed, nor can one that a unit works by.
 * </ul>
 *
 * <p>Decision: docs/adr/0110-calendars-and-terms-are-inherited.md.
 */
@Feature(uses = {"web", "storage", "journal", "directory", "rights", "pipeline"})
package org.groundswell.calendar;

import org.groundswell.Feature;

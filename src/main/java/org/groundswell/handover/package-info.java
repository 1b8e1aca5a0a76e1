/**
 * What somebody leaves behind when they go: open ideas, work, units and desks, and to whom each
 * goes.
 *
 * <p>A departure with anything open begins a hand-over; the managers of the unit and the
 * administrators see it until nothing is open any more. What is open is read from the work itself
 * each time, so it cannot be out of date; it is handed on through the features' own doors, with
 * their entries in the journal.
 *
 * <p>Invariants: nothing is orphaned silently; the first author of an idea stays its first author;
 * nobody learns here of an idea that they may not see.
 *
 * @see <a href="../../../../../../docs/adr/0071-hand-over-reads-the-work.md">ADR 71</a>
 */
@Feature(
    uses = {"web", "storage", "journal", "directory", "rights", "pipeline", "proposal", "delivery"})
package org.groundswell.handover;

import org.groundswell.Feature;

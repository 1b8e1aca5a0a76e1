/**
 * A fair reading: people who are asked to read a proposal before its desk answers, by the criteria
 * of a scorecard, without being shown whose it is until they have stored what they think.
 *
 * <p>The desk or a facilitator asks readers ({@code Inviting}); a reader reads under {@code
 * /readings} ({@code ReadingDesk}) and stores a reading ({@code Storing}); the desk sees what they
 * think and how far apart they are ({@code Panels}); {@link
 * org.groundswell.reading.BeforeDeclining} stands before every decline.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>What a reader gets names no author, unit, desk or grade before their first reading is
 *       stored, here or on any other surface ({@code reading.masking}).
 *   <li>Nobody sees another reading before their own is stored, the desk's people included.
 *   <li>Neither an author, shielded or not, nor whom a proposal is about ever reads it; whoever
 *       asks them cannot tell from the answer that they are one.
 *   <li>All readings of a proposal are by the version of the scorecard that the first was by.
 *   <li>A private note is its writer's alone. Authors see words meant for them, never steps.
 *   <li>Nothing here ranks proposals or readers.
 * </ul>
 *
 * @see <a href="../../../../../../docs/adr/0115-a-fair-reading.md">ADR 115: a fair reading</a>
 */
@Feature(
    uses = {"web", "storage", "journal", "directory", "rights", "pipeline", "proposal", "signin"})
package org.groundswell.reading;

import org.groundswell.Feature;

/**
 * Asks: one question that a manager puts to their own unit for a while.
 *
 * <p>Whoever works in the unit or below it answers in one field. The asker, and whoever runs the
 * unit, read the answers and say in the end what was done; those who answered are told and read it
 * beside their answer. An answer is no proposal: its writer may make one of it.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>An unsigned answer is kept without person, day or order, and is in no journal; it is read
 *       when the ask is over, not before, so that nobody learns from the moment who wrote it. A
 *       unit of fewer than ten people besides the asker cannot be asked for unsigned answers.
 *   <li>Whether an ask is signed never changes.
 *   <li>A signed answer is one per person; its writer rewords it or takes it back until the end.
 *   <li>Whom an ask does not concern, for them it does not exist.
 *   <li>What is hidden is there for its author and for facilitators, and changed by nobody; it
 *       counts nowhere. Facilitators see of others' answers those alone that were reported or
 *       hidden.
 *   <li>An ask without an outcome reminds its asker once, ten working days after its end.
 * </ul>
 *
 * <p>Start reading at {@link org.groundswell.ask.Ask}, then {@code Asking}.
 *
 * @see <a href="../../../../../../docs/adr/0114-campaigns-and-asks.md">ADR 114</a>
 */
@Feature(uses = {"web", "storage", "journal", "directory", "rights", "pipeline", "calendar"})
package org.groundswell.ask;

import org.groundswell.Feature;

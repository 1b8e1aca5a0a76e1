/**
 * Keeps from readers whose a proposal is, on every surface, until they have stored their reading.
 *
 * <p>{@link org.groundswell.rights.Asker#unread} says from whom what is kept ({@link
 * org.groundswell.reading.masking.OpenReadings}). Lists and searches that are chosen by unit or
 * name leave such a proposal out by it; whatever is then written as JSON for such a reader passes
 * {@link org.groundswell.reading.masking.MaskedAnswers}, the one place where authors, units and
 * their ids are taken out of what is said about the proposal. A surface that is added later is
 * masked by itself, unless it writes something else than JSON.
 *
 * <p>Whoever has nothing to read pays for one look into a set in memory.
 *
 * @see <a href="../../../../../../../docs/adr/0115-a-fair-reading.md">ADR 115: a fair reading</a>
 */
package org.groundswell.reading.masking;

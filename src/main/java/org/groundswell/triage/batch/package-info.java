/**
 * Many answers at once: like cases answered together, and prepared answers that a desk publishes at
 * once, after a committee for instance.
 *
 * <p>Both are a batch: prepared answers of one desk. A bulk answer is a batch that is published as
 * soon as it is made; the collecting batch of a desk grows answer by answer until somebody
 * publishes it ({@link org.groundswell.triage.batch.Publishing}). Each answer is given by whoever
 * prepared it, with the rights they have at that moment, in a transaction of its own.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Until it is published a batch touches no proposal: no timestamp, no state, no entry about
 *       it in the journal, no promise kept. Only those at the desk see it.
 *   <li>Each answer is given once: it and its mark in the batch commit together. A publication that
 *       was interrupted is gone on with, by whoever asks again or by the server itself.
 *   <li>What cannot be given any more keeps its words and says why.
 *   <li>At most {@code NewBatch.MOST} answers in one batch.
 * </ul>
 *
 * @see <a href="../../../../../../../docs/adr/0109-a-batch-touches-nothing-until-published.md">ADR
 *     109</a>
 */
package org.groundswell.triage.batch;

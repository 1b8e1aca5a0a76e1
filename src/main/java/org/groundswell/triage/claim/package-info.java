/**
 * Who is answering what just now: claims, so that nobody is answered twice.
 *
 * <p>Somebody who begins to answer claims the proposal ({@link
 * org.groundswell.triage.claim.Claiming}); the claim is a row with an end, renewed while they
 * write. {@link org.groundswell.triage.claim.OneAnswer} stands before every answer: it refuses one
 * that somebody else is about to give, and one to a version that somebody else has answered.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A proposal has at most one claim, and a claim counts only as long as its holder could still
 *       give the answer: it ends with its time, with an answer, and when the proposal is hidden,
 *       moved or decided.
 *   <li>Claims and answers of one proposal come one after the other: each begins by locking the
 *       proposal's row.
 *   <li>Only those who answer at the desk see a claim; its authors never do.
 *   <li>A claim is no behaviour to be kept: it is deleted when it ends, stands in no journal, and
 *       nothing counts it.
 * </ul>
 *
 * @see <a href="../../../../../../../docs/adr/0105-claims-end-by-themselves.md">ADR 105: claims end
 *     by themselves</a>
 */
@Feature(uses = {"web", "storage", "directory", "rights", "pipeline", "proposal"})
package org.groundswell.triage.claim;

import org.groundswell.Feature;

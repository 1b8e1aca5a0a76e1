/**
 * The desk: where a unit's manager, acting manager or reviewers answer proposals, and the watches
 * that keep the agency's promise when they do not.
 *
 * <p>It takes answers ({@link org.groundswell.triage.Answering}), hands proposals on and links them
 * ({@link org.groundswell.triage.HandingOver}), opens the second door, tells of lapsed promises and
 * reopens what was parked. The queue ({@link org.groundswell.triage.DeskQueue}) is read straight
 * from the tables. What an answer does to a proposal is the proposal's own rule.
 *
 * <p>How an answer begins is in {@code triage.template}; what was begun and not sent is in {@code
 * triage.unsent}.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>No decision without its reason: a decline, a parking, a redirection and a link are refused
 *       without a text of at least forty characters and what else their code asks for.
 *   <li>Nobody answers their own proposal.
 *   <li>Nothing is declined before somebody of another unit has read it, where a scorecard says so.
 *   <li>Only a human's answer is an answer: nothing here acknowledges by itself.
 *   <li>A reminder, a lapse and a word to those above are told once, also after an outage, with
 *       several nodes watching, and when the clock is set back.
 * </ul>
 */
@Feature(
    uses = {
      "web",
      "storage",
      "journal",
      "directory",
      "rights",
      "pipeline",
      "stage",
      "proposal",
      "reading",
      "reconsideration"
    })
package org.groundswell.triage;

import org.groundswell.Feature;

/**
 * Proposals: their words and revisions, their authors, their supporters, and their life from draft
 * to the end.
 *
 * <p>{@link org.groundswell.proposal.Proposal} is the aggregate: every change of state, whoever
 * causes it, is one of its methods. The use cases here are the authors' and the readers' own
 * ({@link org.groundswell.proposal.Authoring}, {@link org.groundswell.proposal.Supporting}, {@link
 * org.groundswell.proposal.Reviving}); desks answer in {@code triage}, the work is done in {@code
 * delivery}, and both move a proposal through the same aggregate. What others read of it (cards,
 * pages, views) is made by {@code proposal.reading} straight from the tables.
 *
 * <p>It does not know that proposals are searched, notified or counted: it appends to the journal,
 * and whoever wants to know follows.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>The first author is never removed.
 *   <li>A draft is seen by its authors only; what somebody may not see does not exist for them.
 *   <li>One person supports a proposal at most once, and nobody supports their own.
 *   <li>After the first submission every change of words is a revision that stays readable.
 *   <li>Each change is one transaction with its journal entry as the last statement.
 * </ul>
 *
 * <p>Decisions: docs/adr/0020-what-is-not-behind-if-match.md, 0021-the-promise-clock.md,
 * 0022-invisible-is-404.md, 0051-lists-that-rest.md.
 */
@Feature(
    uses = {
      "web",
      "storage",
      "journal",
      "directory",
      "rights",
      "pipeline",
      "calendar",
      "campaign",
      "stage",
      "signin",
      "theme",
      "decisionright"
    })
package org.groundswell.proposal;

import org.groundswell.Feature;

/**
 * Scorecards: by which criteria an idea is read, what each weighs, and in how many steps it is
 * rated.
 *
 * <p>The agency may have one and each campaign one of its own; a campaign's counts before the
 * agency's. Facilitators publish whole versions ({@link
 * org.groundswell.reading.scorecard.KeepingScorecards}); a version is never changed, because
 * ratings belong to the one they were made with.
 *
 * @see <a href="../../../../../../../docs/adr/0115-a-fair-reading.md">ADR 115: a fair reading</a>
 */
package org.groundswell.reading.scorecard;

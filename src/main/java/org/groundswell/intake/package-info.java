/**
 * Imports proposals that were made elsewhere, from lines of JSON ({@code docs/import.md}).
 *
 * <p>An import goes through the same doors as people do: it drafts, submits and answers, each at
 * the time it happened at the source, so that journal, index and figures cannot tell the
 * difference. Support at the source is kept apart from the support of colleagues.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>No good line is lost because of a bad one, and every bad line is told with its number and
 *       its reason.
 *   <li>A ref is imported once, however often the file is sent; what was imported is never changed
 *       by a later import.
 *   <li>A stream of any length is read one line at a time.
 *   <li>Nothing is made up: where the source gave no reason, the answer says so.
 * </ul>
 *
 * <p>Start reading at {@link org.groundswell.intake.Importing}.
 *
 * @see <a href="../../../../../../docs/adr/0016-import-goes-through-the-same-doors.md">ADR:
 *     import</a>
 */
@Feature(
    uses = {"web", "storage", "journal", "directory", "rights", "pipeline", "proposal", "triage"})
package org.groundswell.intake;

import org.groundswell.Feature;

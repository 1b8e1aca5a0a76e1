/**
 * A reconsideration: after a decline the first author may ask, once, that somebody else looks
 * again.
 *
 * <p>Who looks again follows from a rule ({@code Deciders}): the desk that would be the second
 * door, without whoever declined; where there is none, the facilitators. They let the decline stand
 * or open the proposal again ({@code Reconsidering}); then it goes to their desk with a new
 * promise. A watch ({@code ReconsiderationWatch}) tells when nobody has looked in time.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Once for each proposal, whatever becomes of it.
 *   <li>Whoever declined it does not decide, and does not answer it again while somebody else can.
 *   <li>The decline itself stays, and so does what was said about it.
 * </ul>
 *
 * @see <a href="../../../../../../docs/adr/0115-a-fair-reading.md">ADR 115: a fair reading</a>
 */
@Feature(uses = {"web", "storage", "journal", "directory", "rights", "pipeline", "proposal"})
package org.groundswell.reconsideration;

import org.groundswell.Feature;

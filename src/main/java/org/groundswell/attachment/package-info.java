/**
 * Files that people add to a proposal: a plan, a photograph, a table of what it costs.
 *
 * <p>The authors attach while they may revise; the desk and the owner of the work attach as long as
 * the proposal is with them. What a file is, is told by its content and not by its name ({@code
 * attachment.content}); its words are read by another process ({@code attachment.reading}), so that
 * it can be found by them. This package keeps the files and answers HTTP.
 *
 * <p>It knows nothing of who sits behind a pen: everything below a proposal's address sees the pen
 * only, so an uploader is shown as the author is.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Whoever sees a proposal sees its files, and nobody else knows that there are any.
 *   <li>Row and content are one transaction: an acknowledged file survives the death of the
 *       process, and no row is without its content.
 *   <li>No browser runs or renders a file as part of this site; only pictures are shown in place.
 *   <li>What its uploader removed keeps its place in the record, and neither its name nor its
 *       content, not even in the table; what a facilitator hid stays for whoever judges the case.
 *   <li>The file of a draft leaves no entry in the journal.
 * </ul>
 *
 * <p>Start reading at {@code Attaching}.
 *
 * @see <a href="../../../../../../docs/adr/0097-attached-files-live-in-the-database.md">ADR 97</a>
 */
@Feature(uses = {"web", "storage", "journal", "directory", "rights", "pipeline", "proposal"})
package org.groundswell.attachment;

import org.groundswell.Feature;

/**
 * Same ideas: finds proposals that may say the same across the whole stock, asks their authors, and
 * links what they agree is the same.
 *
 * <p>A watch ({@code LikenessWatch}) compares each proposal that is new or reworded with its
 * nearest in the index and keeps the pairs; facilitators read them ranked, never as a verdict, and
 * either ask the author of one whether the other may carry it on, or say that the two are not the
 * same. The desk's own answer "link" is in {@code triage} and takes effect at once; what its author
 * thinks of it is said here, too.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A link that somebody only proposes takes effect when the first author of the linked
 *       proposal agrees; or, where that author has left, another author or its desk.
 *   <li>A link can be undone at any time, by its authors, its desk and facilitators.
 *   <li>Nobody's support moves.
 *   <li>Of a pair nobody learns who may not see both.
 *   <li>Two that were told apart are not proposed again.
 * </ul>
 *
 * <p>Start reading at {@code LikenessWatch} and {@code Consenting}.
 *
 * @see <a href="../../../../../../docs/adr/0102-likeness-is-kept-as-pairs.md">ADR 102</a>
 * @see <a href="../../../../../../docs/adr/0103-a-link-needs-its-author.md">ADR 103</a>
 */
@Feature(
    uses = {
      "web",
      "storage",
      "journal",
      "directory",
      "rights",
      "pipeline",
      "proposal",
      "triage",
      "search"
    })
package org.groundswell.linking;

import org.groundswell.Feature;

/**
 * Which languages proposals and searches are written in.
 *
 * <p>An agency says in which languages its staff write; {@link
 * org.groundswell.search.language.Languages} tells for a text which of these it is. The script
 * decides where it can (Thai, Hindi), a statistical model decides among the languages of one
 * script, and the agency's first language wins where the text is too short to tell.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>The same text always has the same language: an index built anew is the same index.
 *   <li>A wrong guess hides nothing: every word is also indexed whole, whatever its language.
 *   <li>The model is read when the first text needs it, not when the server starts.
 * </ul>
 *
 * @see <a href="../../../../../../../docs/adr/0091-which-language-a-text-is-in.md">ADR 91</a>
 */
package org.groundswell.search.language;

/**
 * The catalogue of decision rights: what a unit may do without asking, for a theme or for any.
 *
 * <p>An entry says {@code go}, {@code try}, {@code ask} or {@code no}, whose right it is, within
 * which limits, with examples and the law it rests on. The managers of a unit and of those above it
 * keep its entries, and administrators do; each change is a version of its own and is in the
 * journal. Which entry holds for a proposal is asked when it is sent; the proposal goes on naming
 * the version it was sent under.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A version is never changed and never deleted; an entry ends with a version.
 *   <li>At each level the entry for a completed idea that is taken over counts before the one for
 *       the theme, and that before the one for any; of all levels the strictest holds, and of
 *       equally strict ones the nearest. So no unit allows itself more than the level above does,
 *       whatever is written there later.
 *   <li>Where the catalogue is silent, authors say themselves what is theirs to do.
 *   <li>Asking is always possible; it is what remains of a {@code no}, too.
 * </ul>
 *
 * <p>It decides nothing about a single proposal, and asks of one only whether it is completed and
 * shown to all before it becomes an entry. Start reading at {@link
 * org.groundswell.decisionright.Catalogue}.
 *
 * @see <a href="../../../../../../docs/adr/0100-the-strictest-decision-right-holds.md">ADR 100</a>
 */
@Feature(uses = {"web", "storage", "journal", "directory", "rights", "pipeline", "theme"})
package org.groundswell.decisionright;

import org.groundswell.Feature;

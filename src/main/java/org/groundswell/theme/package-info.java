/**
 * The themes that proposals are sorted by: a short list that the agency keeps.
 *
 * <p>Facilitators and administrators name, describe, order, retire, restore and merge themes; each
 * change is in the journal. Which themes a proposal has is chosen where proposals are written;
 * {@code proposal_theme} holds it, and this package only moves its rows when themes are merged.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A theme is never deleted, and its slug never changes: an address, a saved search or a feed
 *       that names it goes on finding what it found, after a merger too.
 *   <li>A retired theme is offered no more; proposals that have it keep it.
 *   <li>A merged theme points to one that was not merged itself, never to a chain.
 *   <li>How many proposals have a theme is told by the search alone, which counts what the asker
 *       may see.
 * </ul>
 *
 * <p>Start reading at {@link org.groundswell.theme.Themes}, then {@code Keeping}.
 *
 * @see <a href="../../../../../../docs/adr/0099-themes-are-a-short-kept-list.md">ADR 99</a>
 */
@Feature(uses = {"web", "storage", "journal", "rights"})
package org.groundswell.theme;

import org.groundswell.Feature;

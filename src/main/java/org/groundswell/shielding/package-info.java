/**
 * Authors who do not show their name: who holds which pen, until when, and who may learn it.
 *
 * <p>A proposal of a masked or shielded author is written by a pen: a person of kind {@code pen},
 * made for this one proposal. Every table, journal entry, notice, index document and log names the
 * pen, because whatever serves a request below the proposal's address only ever sees the pen's id
 * ({@link org.groundswell.rights.Asker#towards}). A surface that is added later cannot name the
 * author, for it does not know them. {@link org.groundswell.shielding.PenTable} alone keeps the way
 * back, sealed with a key that is not in the database ({@link org.groundswell.shielding.KeyRing}).
 *
 * <p>It is not responsible for what people give away by their own words; it warns them ({@link
 * org.groundswell.shielding.Giveaways}).
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>One pen for one proposal: two proposals of one author have nothing in common.
 *   <li>Without the key the database does not tell who holds a pen, nor when they took it.
 *   <li>A pen belongs to a unit that at least ten people could have written from.
 *   <li>Only its holder names themselves; nobody else can be made to.
 *   <li>Two persons together may learn who it was; the holder is told at once, before and after.
 *   <li>Asking, agreeing and refusing are in the journal; one request waits for a proposal at a
 *       time; no list has a name in it, only the one request that one of the two asks for.
 *   <li>Without the right key nothing new is shielded, and nothing is lost.
 * </ul>
 *
 * @see <a href="../../../../../../docs/adr/0073-authors-write-behind-pens.md">ADR 73</a>
 */
@Feature(
    uses = {
      "web",
      "storage",
      "journal",
      "directory",
      "rights",
      "pipeline",
      "campaign",
      "proposal",
      "reading"
    })
package org.groundswell.shielding;

import org.groundswell.Feature;

/**
 * The append-only record of everything that happened, and whatever follows it.
 *
 * <p>A change and its entry commit in one transaction: {@link
 * org.groundswell.journal.Journal#append}. The search index, the inbox, the live channel, mail,
 * hooks and metrics are {@link org.groundswell.journal.Follower}s: each reads the entries in order
 * and keeps a position.
 *
 * <p>Invariants, each held by a test that tries to break it:
 *
 * <ul>
 *   <li>The order of the sequence is the order of the commits, without gaps: the next number is
 *       taken under the lock of the one row in {@code journal_head}, by the last statements of the
 *       transaction. A plain identity column is handed out before the commit, and a follower steps
 *       over what commits late.
 *   <li>A follower's position and its effect commit together; a poisoned entry becomes a dead
 *       letter, and the follower goes on.
 *   <li>Nothing updates or deletes an entry: there is no method, and the table refuses.
 *   <li>An entry holds ids and facts, never a person's words and never who a shielded author is.
 * </ul>
 *
 * <pre>{@code
 * journal.append(Event.of("proposal", id, "submitted").by(person).with("unit", unit));
 * }</pre>
 *
 * @see <a href="../../../../../../docs/adr/0004-journal-order.md">ADR 4: journal order</a>
 */
@Feature(uses = {"storage"})
package org.groundswell.journal;

import org.groundswell.Feature;

/**
 * The live channel: one socket at {@code /live} over which a client hears that something changed.
 *
 * <p>{@link org.groundswell.notification.socket.LiveEndpoint} speaks the protocol, {@link
 * org.groundswell.notification.socket.Hub} knows who listens to what, {@link
 * org.groundswell.notification.socket.LiveFollower} reads the journal on every node and hands each
 * entry to the hub in order, and an {@link org.groundswell.notification.socket.Outbox} stands
 * between the hub and each client's network. {@link org.groundswell.notification.socket.Presence}
 * tells those at a desk who else looks at what they read; {@link
 * org.groundswell.notification.socket.ClaimHints} that somebody else answers it.
 *
 * <p>Invariants: only ids travel, never content, but for the names of colleagues who look at the
 * same proposal at the same desk, which are stored nowhere; the rights are asked at the
 * subscription and again at every hint; a client hears hints in the order of the journal, and one
 * that resumes misses none and hears none twice; the hub never waits for a client: one that does
 * not keep up loses its queue and is told to load everything anew.
 *
 * <p>Start reading at {@link org.groundswell.notification.socket.Hub}.
 *
 * @see <a href="../../../../../../../docs/adr/0025-the-live-channel.md">ADR 25: the live
 *     channel</a>
 * @see <a href="../../../../../../../docs/adr/0106-presence-stands-in-memory.md">ADR 106: presence
 *     stands in memory</a>
 */
@Feature(uses = {"journal", "notification", "directory", "rights", "signin", "web", "storage"})
package org.groundswell.notification.socket;

import org.groundswell.Feature;

/**
 * Host assertions: an intranet that knows its reader says so, and the reader gets a token for five
 * minutes.
 *
 * <p>An administrator makes a code; the intranet pays with it when it registers its public key, and
 * is an {@link org.groundswell.signin.host.Installation} from then on. For each reader it signs an
 * {@link org.groundswell.signin.host.Assertion} that lives for at most a minute, and {@link
 * org.groundswell.signin.host.Exchanging} gives a bearer token for it, kept in memory by the page.
 * No cookie is involved, so it works in a page of any site.
 *
 * <p>Invariants: only RS256 with a key of at least 2048 bits that the installation registered; an
 * assertion buys one token, on whatever node; it is for this server and for nobody else; an
 * intranet's word never makes anybody an administrator, leader, facilitator or auditor; a disabled
 * or removed installation is dead at once, with every token it bought; whoever is refused learns
 * nothing but that, and the log tells the reason, without the assertion.
 *
 * <p>It is deliberately not the allow-list of origins: being installed lets nobody embed.
 *
 * <p>Start reading at {@link org.groundswell.signin.host.Exchanging}.
 *
 * @see <a href="../../../../../../../docs/adr/0065-host-assertions.md">ADR 65: host assertions</a>
 * @see <a href="../../../../../../../docs/adr/0066-installing-a-host.md">ADR 66: installing a
 *     host</a>
 */
package org.groundswell.signin.host;

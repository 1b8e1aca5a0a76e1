/**
 * The trusted proxy: a reverse proxy that has signed the reader in says who it is, in a header.
 *
 * <p>A header is anybody's to write. So it counts only when the connection comes from a named
 * address and brings a secret that only the proxy knows; {@code X-Forwarded-For} plays no part in
 * that. Whoever sends such headers otherwise is nobody, whatever else they say, and the log tells
 * it.
 *
 * <p>Invariants: no header is read before address and secret are right; a header that comes twice
 * is not read at all; who is recognised is so unasked, so a change has to come from this site's own
 * pages; the secret is never logged.
 *
 * <p>Start reading at {@link org.groundswell.signin.proxy.ProxiedReaders}.
 *
 * @see <a href="../../../../../../../docs/adr/0067-trusted-proxy.md">ADR 67: trusted proxy</a>
 */
package org.groundswell.signin.proxy;

/**
 * API tokens: what people and services show to the API instead of signing in.
 *
 * <p>Everybody makes their own {@code personal} tokens; an administrator opens a {@link
 * org.groundswell.signin.token.ServiceAccounts service account} for a program and makes {@code
 * service} tokens for it. A token acts as its holder below a {@link org.groundswell.rights.Ceiling}
 * of the scopes it was made with: it never gives a right that the holder does not have at that
 * moment. What a scope is good for is for {@code rights}; what to do with whoever is recognised,
 * for {@code signin}.
 *
 * <p>Invariants: a token is shown once, in the answer that made it, and only its hash is stored; it
 * ends at a day that was set when it was made, when it is revoked, or when its holder leaves, on
 * every node at once, because every request reads its row; no token makes or revokes tokens; the
 * journal knows ids, scopes and days, never a name or a token.
 *
 * <p>Start reading at {@link org.groundswell.signin.token.Issuing}.
 *
 * @see <a href="../../../../../../../docs/adr/0064-api-tokens.md">ADR 64: API tokens</a>
 */
package org.groundswell.signin.token;

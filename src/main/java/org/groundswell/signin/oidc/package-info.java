/**
 * Signing in with the agency's own sign-in, by OpenID Connect.
 *
 * <p>The authorization code flow with PKCE, {@code state} and {@code nonce}: {@link
 * org.groundswell.signin.oidc.SigningIn} sends a browser to the {@link
 * org.groundswell.signin.oidc.Provider} and lets in whoever comes back. The token work is Nimbus's;
 * what a person is here, {@link org.groundswell.signin.oidc.Admitting} finds out, and the
 * provider's groups give them a unit and roles by {@link org.groundswell.signin.oidc.GroupRules}.
 *
 * <p>Invariants: a trip to the provider is used once, and by the browser that began it; nothing is
 * believed that a key pair of the provider did not sign for us; one subject is one person until an
 * administrator parts them, and one person has one subject at a provider; whoever has left stays
 * out; nobody is sent to another site than the provider's and our own; a logout is carried out
 * once; no token and no name is logged.
 *
 * <p>Start reading at {@link org.groundswell.signin.oidc.SigningIn}.
 *
 * @see <a href="../../../../../../../docs/adr/0061-oidc-with-nimbus.md">ADR 61</a>
 * @see <a href="../../../../../../../docs/adr/0084-an-account-can-be-parted.md">ADR 84</a>
 */
package org.groundswell.signin.oidc;

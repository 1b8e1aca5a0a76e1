/**
 * Who is asking: signing in, sessions, and the {@link org.groundswell.rights.Asker} of a request.
 *
 * <p>Jakarta Security allows one mechanism in an application, so {@link
 * org.groundswell.signin.SignIn} is the only one. It asks a {@link
 * org.groundswell.signin.Recogniser} after the other, those whose mode is configured ({@code
 * groundswell.sign-in}, a comma list); a further mode is a package below this one with a bean that
 * implements it. {@link org.groundswell.signin.SignInMode} is the order. Each says how strong its
 * proof is by a {@link org.groundswell.rights.Ceiling}; what people may do is for {@code rights}.
 *
 * <p>Invariants: everything below {@code /api} needs a session unless it is marked {@link
 * org.groundswell.web.Open}; only the hash of a token is stored; signing in makes a new token and
 * ends the one before; a change that a browser sends unasked comes from this site's own pages; a
 * bearer token that nobody knows is never made up for by a cookie; the demo mode keeps the server
 * from starting beside another mode, or when others could reach it, and is closed to every
 * connection that does not arrive on loopback.
 *
 * <p>Start reading at {@link org.groundswell.signin.SignIn}.
 *
 * <pre>{@code
 * @Inject
 * LettersResource(Letters letters, Asker asker) { … }   // in a @RequestScoped resource
 * }</pre>
 *
 * @see <a href="../../../../../../docs/adr/0060-recognisers-and-ceilings.md">ADR 60: recognisers
 *     and ceilings</a>
 * @see <a href="../../../../../../docs/adr/0024-one-sign-in-mechanism.md">ADR 24: one sign-in
 *     mechanism</a>
 */
@Feature(uses = {"web", "storage", "journal", "directory", "rights"})
package org.groundswell.signin;

import org.groundswell.Feature;

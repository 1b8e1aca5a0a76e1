/**
 * Who may what: the one module that decides, for every surface.
 *
 * <p>{@link org.groundswell.rights.Rights} is pure: it takes an {@link
 * org.groundswell.rights.Asker}, an {@link org.groundswell.rights.Action} and the {@link
 * org.groundswell.rights.ProposalFacts}, and answers a {@link org.groundswell.rights.Verdict}.
 * Lists and searches filter by {@link org.groundswell.rights.VisibleScope}, the same rule in a form
 * that a query can use.
 *
 * <p>It does not know how somebody signed in, nor what a proposal says; it only knows the {@link
 * org.groundswell.rights.Ceiling} that a way of signing in puts over a person.
 *
 * <p>Invariants: what somebody may not see is answered as if it did not exist; a draft is seen by
 * its authors only; nobody answers, endorses or supports their own proposal; every "no" has a
 * reason; a ceiling only takes away; whatever {@code allowed} lists, {@code may} allows.
 *
 * <pre>{@code
 * Rights.may(asker, Action.ANSWER, facts).orRefuse();
 * }</pre>
 *
 * @see <a href="../../../../../../docs/adr/0023-one-rights-module.md">ADR 23: one rights module</a>
 */
@Feature(uses = {"web", "directory", "pipeline"})
package org.groundswell.rights;

import org.groundswell.Feature;

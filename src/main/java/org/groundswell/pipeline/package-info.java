/**
 * The life of a proposal as rules without people or storage: states and the ways between them,
 * decision rights, answer codes, and the promise counted in working days.
 *
 * <p>It is pure Java: it reads no clock, opens no transaction and knows no person. Other features
 * ask it "may this state follow that one", "when is this due", "who has the next step".
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Every change of state in the product passes {@link State#to}: there is one list of legal
 *       ways, in {@link State}.
 *   <li>No silent state: each state names who has the next step ({@link State#owner()}).
 *   <li>The promise starts once, at the first submission, and stands still only in {@link
 *       State#NEEDS_WORK}. Being acknowledged is never an answer.
 *   <li>A due moment is the end of a working day in the agency's own time zone, summer time
 *       included.
 * </ul>
 *
 * <p>Start reading at {@link State}, then {@link Promise}.
 *
 * <pre>{@code
 * Promise promise = Promise.from(submittedAt, terms, calendar);
 * promise.next();              // Optional[ACKNOWLEDGE]
 * promise.answered(now).next() // Optional[DECIDE]
 * }</pre>
 */
@Feature(uses = "web")
package org.groundswell.pipeline;

import org.groundswell.Feature;

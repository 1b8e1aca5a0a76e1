/**
 * How Groundswell speaks HTTP: problems, entity tags, pages of lists, idempotent posts, JSON,
 * headers.
 *
 * <p>It knows no word of the domain. A feature says no by throwing a {@link
 * org.groundswell.web.Refusal} that carries one of the feature's own {@link
 * org.groundswell.web.Reason}s; one mapper turns it, and everything else that can go wrong, into
 * {@code application/problem+json} (RFC 9457).
 *
 * <p>Invariants: no response is ever an HTML error page, a stack trace or a class name; a 5xx names
 * an incident that is in the log.
 *
 * <pre>{@code
 * enum LetterRefusal implements Reason { ALREADY_ANSWERED(409, "This letter has been answered"); … }
 *
 * throw new Refusal(LetterRefusal.ALREADY_ANSWERED, "Answered on 3 May.");
 * }</pre>
 */
@Feature(uses = "storage")
package org.groundswell.web;

import org.groundswell.Feature;

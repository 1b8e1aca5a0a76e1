/**
 * People's words: what may be in them, how their Markdown becomes HTML that is safe to show, and
 * how two versions differ.
 *
 * <p>Invariant: HTML that leaves the server was made here, from an allow-list; nothing a person
 * writes is ever shown as they wrote it without passing it.
 *
 * <p>Start reading at {@link org.groundswell.proposal.prose.Markdown}.
 */
package org.groundswell.proposal.prose;

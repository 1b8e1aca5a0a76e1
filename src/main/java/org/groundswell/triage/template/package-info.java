/**
 * Answer templates: how a desk usually begins an answer.
 *
 * <p>A unit keeps them for its own desk and every desk below it; whoever answers there sees them
 * and only those who answer at the unit's own desk change them. A template has blanks: named ones,
 * such as {@code {author}}, which the form fills from the proposal, and free ones, such as {@code
 * [… a day]}, which a person fills ({@link org.groundswell.triage.template.Blanks}).
 *
 * <p>Deliberately not here: sending. A template never answers anybody; it is text that is put into
 * a form, and only what a person then sends is an answer.
 *
 * <p>Invariants: a template with a blank that nobody knows is refused when it is kept, not when it
 * is needed; names are unique within a unit; every change names the version it means; the journal
 * tells of a change by ids only.
 *
 * @see <a href="../../../../../../../docs/adr/0107-a-template-is-a-beginning.md">ADR 107</a>
 */
package org.groundswell.triage.template;

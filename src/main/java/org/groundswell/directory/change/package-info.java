/**
 * The ways in which the directory changes: people come, move, leave and return; posts and roles are
 * given and end; units are founded, renamed, moved, merged, split and closed.
 *
 * <p>Each method is one transaction that writes dated rows, never over what was, and ends with
 * entries in the journal (ids, days and closed words only). It asks no rights: that is for whoever
 * calls, be it a page, a file, a provisioning system or a sign-in; {@link
 * org.groundswell.directory.change.Cause} says which.
 *
 * <p>Other features must follow some changes at once, in the same transaction; they observe {@link
 * org.groundswell.directory.change.UnitJoined}, {@link org.groundswell.directory.change.UnitParted}
 * and {@link org.groundswell.directory.change.Departed}.
 *
 * <p>Invariants, held by properties over random sequences of changes: a unit has one manager and
 * one acting manager on any day; the units are a tree; everybody who is there has exactly one home;
 * a closed unit has no people and no posts; who has left holds nothing; no change but a sign-in
 * takes the last administrator away.
 *
 * <p>Start reading at {@link org.groundswell.directory.change.Staffing}.
 *
 * @see <a href="../../../../../../../docs/adr/0068-the-directory-keeps-its-past.md">ADR 68</a>
 */
package org.groundswell.directory.change;

/**
 * Who is in the agency: its units as a tree, the people in them, who holds which post, who was
 * granted which role.
 *
 * <p>It answers names for ids in bulk ({@link org.groundswell.directory.Directory}) and the
 * agency's shape ({@link org.groundswell.directory.Organisation}): who answers at a unit's desk,
 * which desks a person answers, where the second door is. It decides nothing: what follows from a
 * post is for {@code rights}.
 *
 * <p>Invariants: every person belongs to one unit; a unit's path is the ids from the root to it; a
 * person answers at a desk exactly when the desk counts them among its answerers; nobody is
 * deleted, people leave; a unit that is closed stays known, below the unit that took it in.
 *
 * <p>How it changes is for {@code directory.change}; what it was on another day is told by {@link
 * org.groundswell.directory.History}.
 *
 * <p>The people picker is answered from memory, and is never behind the tables ({@code
 * docs/adr/0080-people-are-picked-from-memory.md}).
 *
 * <p>Start reading at {@link org.groundswell.directory.Organisation}.
 */
@Feature(uses = {"web", "storage", "journal"})
package org.groundswell.directory;

import org.groundswell.Feature;

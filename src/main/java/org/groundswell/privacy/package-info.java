/**
 * What is held about a person: showing it to them, erasing their name, and not keeping things
 * longer than needed.
 *
 * <p>{@link org.groundswell.privacy.PersonalRecords} finds every row that refers to a person by
 * asking the database which columns do, so that a table added later is in the export without
 * anybody remembering it. What a person wrote without their name is in their own export and in
 * nobody else's.
 *
 * <p>The export is one archive, written as its rows are read ({@link
 * org.groundswell.privacy.HeldArchive}). What has been kept long enough goes by {@link
 * org.groundswell.privacy.Retention}, which can say beforehand how much that would be.
 *
 * <p>Invariants: an export is of the one who asks; an erasure takes two steps, is only of somebody
 * who has left, cannot be undone, and leaves the agency's record standing; the journal tells of it
 * by ids only; what is kept for how long changes with an entry in the journal; drafts are never
 * thrown away by age.
 *
 * @see <a href="../../../../../../docs/adr/0076-erasure-keeps-the-record.md">ADR 76</a>
 * @see <a href="../../../../../../docs/adr/0082-one-archive-for-one-person.md">ADR 82</a>
 */
@Feature(uses = {"web", "storage", "journal", "directory", "rights"})
package org.groundswell.privacy;

import org.groundswell.Feature;

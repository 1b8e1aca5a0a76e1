/**
 * What is held about a person: showing it to them, erasing their name, and not keeping things
 * longer than needed.
 *
 * <p>{@link org.groundswell.privacy.PersonalRecords} finds every row that refers to a person by
 * asking the database which columns do, so that a table added later is in the export without
 * anybody remembering it. What a person wrote without their name is in their own export and in
 * nobody else's.
 *
 * <p>Invariants: an export is of the one who asks; an erasure takes two steps, is only of somebody
 * who has left, cannot be undone, and leaves the agency's record standing; the journal tells of it
 * by ids only; drafts are never thrown away by age.
 *
 * @see <a href="../../../../../../docs/adr/0076-erasure-keeps-the-record.md">ADR 76</a>
 */
@Feature(uses = {"web", "storage", "journal", "directory", "rights"})
package org.groundswell.privacy;

import org.groundswell.Feature;

/**
 * The directory from files of comma-separated values: one for units, one for people.
 *
 * <p>A file is read and compared first ({@link org.groundswell.provisioning.csv.Comparing}): what
 * would be created, changed field by field, who would return or leave, which lines cannot be used
 * and why. Nothing changes until somebody confirms exactly that difference, named by its digest,
 * while the directory is still as it was; then it is applied in bounded transactions ({@link
 * org.groundswell.provisioning.csv.Applying}), and can be taken up again where it stopped.
 *
 * <p>Invariants: a bad line costs no good one; what is confirmed is what was shown; a person or
 * unit that somebody changed between comparing and applying is left alone and reported.
 *
 * @see <a href="../../../../../../../docs/adr/0069-files-are-compared-first.md">ADR 69</a>
 */
package org.groundswell.provisioning.csv;

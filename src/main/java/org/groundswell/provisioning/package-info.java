/**
 * How an agency keeps its directory: by hand on the administrator's pages, by files ({@code
 * provisioning.csv}) and by its provisioning system ({@code provisioning.scim}).
 *
 * <p>It asks the rights, reads what it is given, and calls {@code directory.change}; it has no rule
 * of its own about people or units.
 *
 * <p>Invariants: only an administrator changes the directory here; a file changes nothing before
 * somebody has confirmed exactly the difference that was shown; what a source names and the
 * directory does not know is reported, never dropped.
 *
 * <p>Start reading at {@link org.groundswell.provisioning.StaffResource}.
 */
@Feature(uses = {"web", "storage", "directory", "rights", "signin"})
package org.groundswell.provisioning;

import org.groundswell.Feature;

/**
 * What an administrator and an auditor need to see of the running system, and nothing of what
 * people wrote.
 *
 * <p>{@link org.groundswell.administration.StatusResource} says how far every follower of the
 * journal is and starts one anew; {@link org.groundswell.administration.JournalResource} lets an
 * auditor read the journal. It holds no state and no table of its own.
 */
@Feature(uses = {"web", "storage", "directory", "journal", "rights"})
package org.groundswell.administration;

import org.groundswell.Feature;

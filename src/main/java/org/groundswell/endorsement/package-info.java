/**
 * Endorsements: managers who put their name behind a proposal and share its credit.
 *
 * <p>It is not support, which any colleague may give, and it is not the desk's decision: an
 * endorsement moves no state.
 *
 * <p>Invariants: only managers endorse, nobody their own proposal, each once; an endorsement stays.
 */
@Feature(uses = {"web", "storage", "journal", "directory", "rights", "pipeline", "proposal"})
package org.groundswell.endorsement;

import org.groundswell.Feature;

package org.groundswell.moderation;

import org.groundswell.ask.Screening;
import org.groundswell.proposal.Proposal;

/**
 * A thing that somebody sees, found in the feature that it belongs to.
 *
 * @param proposal the proposal that it is, or belongs to; null where a question is meant
 * @param said the question or the answer that it is; null where something of a proposal is meant
 */
record Matter(Thing thing, Proposal proposal, Screening.Seen said) {

  Thing.Kind kind() {
    return thing.kind();
  }
}

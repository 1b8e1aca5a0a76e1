package org.groundswell.linking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
import org.groundswell.proposal.reading.ProposalCard;

/**
 * A question that waits for an author, as facilitators see it.
 *
 * @param proposal the one that would be linked
 * @param linkTo the one that carries it on
 */
public record LinkRequestView(
    UUID id,
    ProposalCard proposal,
    ProposalCard linkTo,
    PersonRef askedBy,
    Instant askedAt,
    String reason) {

  /** Those that wait, the oldest first. */
  public record LinkRequestList(List<LinkRequestView> items) {}
}

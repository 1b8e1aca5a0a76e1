package org.groundswell.metrics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything the figures are made of, as it was at one position of the journal.
 *
 * @param sequence the journal's position
 * @param authorships who of the agency's own people wrote what
 */
record AgencyRecord(
    long sequence,
    List<ProposalHistory> histories,
    List<Authorship> authorships,
    Workforce workforce) {

  AgencyRecord {
    histories = List.copyOf(histories);
    authorships = List.copyOf(authorships);
  }

  /**
   * Somebody wrote a proposal, alone or with others.
   *
   * @param unit the person's own unit, which need not be the proposal's
   */
  record Authorship(UUID person, UUID unit, Instant submittedAt) {}
}

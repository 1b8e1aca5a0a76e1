package org.groundswell.proposal;

import org.groundswell.storage.Sql;

/** Proposals as rows, for tests of tables that refer to them. */
public final class ProposalRows {

  private ProposalRows() {}

  /** Its author takes it back. */
  public static void withdraw(Proposal proposal) {
    proposal.withdraw(ProposalFixtures.MONDAY);
  }

  /** A row for this proposal, as far as others refer to it. */
  public static void insert(Sql sql, Proposal proposal) {
    sql.update(
        "insert into proposal (id, title, problem, state, decision_right, visibility, hidden,"
            + " first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at, supports,"
            + " comments, endorsements, external_supports, version) values (?, ?, 'It is"
            + " so', ?, 'ask', 'agency', false, ?, ?, ?, 1, ?, ?, 0, 0, 0, 0, 0)",
        proposal.id(),
        proposal.title(),
        proposal.state().slug(),
        proposal.firstAuthor(),
        proposal.unit(),
        proposal.desk(),
        ProposalFixtures.MONDAY,
        ProposalFixtures.MONDAY);
  }
}

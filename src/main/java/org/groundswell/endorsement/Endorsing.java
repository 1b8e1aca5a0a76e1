package org.groundswell.endorsement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** Puts a manager's name behind a proposal, once. */
@ApplicationScoped
public class Endorsing {

  private final Proposals proposals;
  private final Sql sql;
  private final Journal journal;
  private final Clock clock;

  @Inject
  Endorsing(Proposals proposals, Sql sql, Journal journal, Clock clock) {
    this.proposals = proposals;
    this.sql = sql;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Endorses; {@code text} may be null.
   *
   * @throws Refusal {@code already-endorsed} the second time
   */
  @Transactional
  public void endorse(Asker asker, UUID id, String text) {
    Proposal proposal = proposals.forAction(asker, Action.ENDORSE, id);
    // The counter first: its row lock makes the same manager twice at once one after the other.
    sql.update("update proposal set endorsements = endorsements + 1 where id = ?", id);
    if (hasEndorsed(asker, id)) {
      throw new Refusal(EndorsementRefusal.ALREADY_ENDORSED);
    }
    sql.update(
        "insert into endorsement (proposal_id, person_id, text, at) values (?, ?, ?, ?)",
        id,
        asker.id(),
        text == null || text.isBlank() ? null : text,
        clock.instant());
    journal.append(
        ProposalEvent.ENDORSED.about(proposal).by(asker.id()).with("person", asker.id()));
  }

  private boolean hasEndorsed(Asker asker, UUID id) {
    return sql.first(
            "select at from endorsement where proposal_id = ? and person_id = ?",
            row -> row.instant("at"),
            id,
            asker.id())
        .isPresent();
  }
}

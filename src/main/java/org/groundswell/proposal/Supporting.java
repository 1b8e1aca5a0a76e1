package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;

/**
 * What readers do: support a proposal, and follow it.
 *
 * <p>Each person counts once, whatever is sent at the same time: the row's primary key says who was
 * first, and the counter moves in SQL with the row, under the proposal's row lock. Saying it again
 * changes nothing and writes no entry.
 */
@ApplicationScoped
public class Supporting {

  private final Proposals proposals;
  private final Sql sql;
  private final Journal journal;
  private final Clock clock;

  @Inject
  Supporting(Proposals proposals, Sql sql, Journal journal, Clock clock) {
    this.proposals = proposals;
    this.sql = sql;
    this.journal = journal;
    this.clock = clock;
  }

  /** Says "I would use this". */
  @Transactional
  public void support(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.SUPPORT, id);
    count(id, 0);
    if (insert("proposal_support", asker, id)) {
      count(id, 1);
      journal.append(ProposalEvent.SUPPORTED.about(proposal).by(asker.id()));
    }
  }

  /** Takes it back. */
  @Transactional
  public void unsupport(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    count(id, 0);
    if (delete("proposal_support", asker, id)) {
      count(id, -1);
      journal.append(ProposalEvent.UNSUPPORTED.about(proposal).by(asker.id()));
    }
  }

  /** Asks to be told what happens. */
  @Transactional
  public void follow(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.FOLLOW, id);
    count(id, 0);
    if (insert("proposal_follow", asker, id)) {
      journal.append(ProposalEvent.FOLLOWED.about(proposal).by(asker.id()));
    }
  }

  /** Asks no more. */
  @Transactional
  public void unfollow(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    if (delete("proposal_follow", asker, id)) {
      journal.append(ProposalEvent.UNFOLLOWED.about(proposal).by(asker.id()));
    }
  }

  /**
   * Takes the proposal's row lock, so that the same person twice at once is one after the other.
   */
  private void count(UUID id, int by) {
    sql.update("update proposal set supports = supports + ? where id = ?", by, id);
  }

  private boolean insert(String table, Asker asker, UUID id) {
    return sql.update(
            ("insert into %s (proposal_id, person_id, at)"
                    + " select cast(? as uuid), cast(? as uuid), cast(? as timestamp with time zone)"
                    + " where not exists"
                    + " (select 1 from %s where proposal_id = ? and person_id = ?)")
                .formatted(table, table),
            id,
            asker.id(),
            clock.instant(),
            id,
            asker.id())
        == 1;
  }

  private boolean delete(String table, Asker asker, UUID id) {
    return sql.update(
            "delete from %s where proposal_id = ? and person_id = ?".formatted(table),
            id,
            asker.id())
        == 1;
  }
}

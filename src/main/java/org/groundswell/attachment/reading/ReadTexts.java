package org.groundswell.attachment.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.groundswell.journal.Journal;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.storage.Sql;

/** The words of files, each kept with the entry that tells the index of it. */
@ApplicationScoped
class ReadTexts {

  private final Proposals proposals;
  private final Sql sql;
  private final Journal journal;

  @Inject
  ReadTexts(Proposals proposals, Sql sql, Journal journal) {
    this.proposals = proposals;
    this.sql = sql;
    this.journal = journal;
  }

  /** Keeps what was read of a file, unless it was removed while it was read. */
  @Transactional
  void keep(UUID id, WorkerProcess.Words words) {
    Outcome outcome = words.outcome();
    String reading = outcome.isFailure() ? "failed" : outcome.slug();
    int kept =
        sql.update(
            "update attachment set reading = ?, reading_problem = ?, claimed_until = null"
                + " where id = ? and reading = 'waiting' and removed_at is null",
            reading,
            outcome.isFailure() ? outcome.slug() : null,
            id);
    if (kept == 0) {
      return;
    }
    if (outcome == Outcome.READ) {
      sql.update(
          "insert into attachment_text (attachment_id, text) values (?, ?)", id, words.text());
    }
    tell(id);
  }

  private void tell(UUID id) {
    sql.first("select proposal_id from attachment where id = ?", row -> row.uuid("proposal_id"), id)
        .flatMap(proposals::find)
        .filter(proposal -> proposal.state() != State.DRAFT)
        .ifPresent(
            proposal ->
                journal.append(
                    ProposalEvent.ATTACHMENT_READ.about(proposal).with("attachment", id)));
  }
}

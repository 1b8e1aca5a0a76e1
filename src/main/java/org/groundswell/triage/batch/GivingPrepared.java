package org.groundswell.triage.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.storage.Sql;
import org.groundswell.triage.Answering;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;

/** Gives one prepared answer, or notes why it cannot be given; each in a transaction of its own. */
@ApplicationScoped
class GivingPrepared {

  private static final String ONE = " where batch_id = ? and proposal_id = ? and outcome is null";

  private final Answering answering;
  private final Proposals proposals;
  private final Askers askers;
  private final Sql sql;

  @Inject
  GivingPrepared(Answering answering, Proposals proposals, Askers askers, Sql sql) {
    this.answering = answering;
    this.proposals = proposals;
    this.askers = askers;
    this.sql = sql;
  }

  /**
   * Gives it, unless it was given: its mark and the answer commit together. Its words are the
   * answer's from then on.
   *
   * @throws Refusal when it cannot be given any more
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void give(UUID batch, UUID id) {
    Optional<Prepared> waiting =
        sql.first(
            "select * from answer_batch_item" + ONE + " for update", Prepared::read, batch, id);
    if (waiting.isEmpty()) {
      return;
    }
    Prepared prepared = waiting.get();
    requireUnanswered(prepared);
    Asker giver =
        askers.of(prepared.by()).orElseThrow(() -> new Refusal(RightsRefusal.NOT_YOUR_DESK));
    answering.answer(giver, id, prepared.answer(), version -> requireSameWords(prepared));
    settle(
        prepared, Prepared.ANSWERED, ", text = null, what_would_change = null, next_step = null");
  }

  /** Notes why not; the words stay. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void refuse(UUID batch, UUID id, String reason) {
    sql.first("select * from answer_batch_item" + ONE + " for update", Prepared::read, batch, id)
        .ifPresent(prepared -> settle(prepared, reason, ""));
  }

  private void settle(Prepared prepared, String outcome, String more) {
    sql.update(
        "update answer_batch_item set outcome = ?" + more + ONE,
        outcome,
        prepared.batch(),
        prepared.proposal());
  }

  private void requireUnanswered(Prepared prepared) {
    boolean answered =
        sql.first(
                "select 1 as n from answer where proposal_id = ? and at > ?"
                    + " and code <> 'acknowledge'",
                row -> row.number("n"),
                prepared.proposal(),
                prepared.at())
            .isPresent();
    if (answered) {
      throw new Refusal(BatchRefusal.ANSWERED_MEANWHILE);
    }
  }

  /**
   * Not the version: a lapse that was told in the meantime changes that and is no reason to leave
   * people without their answer.
   */
  private void requireSameWords(Prepared prepared) {
    int revision = proposals.find(prepared.proposal()).map(Proposal::revision).orElse(0);
    if (revision != prepared.seenRevision()) {
      throw new Refusal(WebRefusal.CHANGED_MEANWHILE);
    }
  }
}

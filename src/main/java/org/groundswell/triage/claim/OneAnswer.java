package org.groundswell.triage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.rights.Verdict;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;

/** Sees to it that nobody is answered twice, and that whoever comes second is told why. */
@ApplicationScoped
public class OneAnswer {

  private final Proposals proposals;
  private final Claims claims;
  private final LiveClaims live;
  private final LastAnswer last;

  @Inject
  OneAnswer(Proposals proposals, Claims claims, LiveClaims live, LastAnswer last) {
    this.proposals = proposals;
    this.claims = claims;
    this.live = live;
    this.last = last;
  }

  /**
   * The proposal, for the one who may answer it now. Until the transaction ends, nobody else
   * answers or claims it.
   *
   * @param seenVersion refuses when the version is not the one that was read
   * @throws Refusal {@code changed-meanwhile}, which says who gave the last answer; {@code
   *     claimed-by-another}, which says who is about to; or whatever the rights say
   */
  public Proposal begin(Asker asker, UUID id, LongConsumer seenVersion) {
    claims.lock(id);
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    Verdict verdict = Rights.may(asker, Action.ANSWER, proposal.facts());
    if (verdict.allowed() || LastAnswer.isLate(verdict)) {
      requireSeen(proposal, seenVersion);
    }
    last.requireOpen(proposal.id(), verdict);
    live.requireFree(proposal.facts(), asker);
    return proposal;
  }

  /** It has been answered: no claim is left. */
  public void given(UUID id) {
    claims.end(id);
  }

  private void requireSeen(Proposal proposal, LongConsumer seenVersion) {
    try {
      seenVersion.accept(proposal.version());
    } catch (Refusal refusal) {
      if (refusal.reason() == WebRefusal.CHANGED_MEANWHILE) {
        throw new Refusal(refusal.reason(), last.before(proposal.id(), refusal.detail()));
      }
      throw refusal;
    }
  }
}

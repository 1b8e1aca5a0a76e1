package org.groundswell.triage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.rights.Verdict;
import org.groundswell.web.Refusal;

/** Says that one is answering, and that one is not any more. */
@ApplicationScoped
class Claiming {

  private final Proposals proposals;
  private final Claims claims;
  private final LiveClaims live;
  private final LastAnswer last;
  private final Clock clock;
  private final Duration length;

  @Inject
  Claiming(
      Proposals proposals,
      Claims claims,
      LiveClaims live,
      LastAnswer last,
      Clock clock,
      @ConfigProperty(name = "groundswell.desk.claim", defaultValue = "PT10M") Duration length) {
    this.proposals = proposals;
    this.claims = claims;
    this.live = live;
    this.last = last;
    this.clock = clock;
    this.length = length;
  }

  /**
   * Claims a proposal, or renews one's own claim.
   *
   * @param takeOver whether a claim of somebody else ends by it; they see that at once
   * @throws Refusal {@code claimed-by-another} without {@code takeOver}, or whatever the rights say
   *     to an answer
   */
  @Transactional
  public ClaimView claim(Asker asker, UUID id, boolean takeOver) {
    claims.lock(id);
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    last.requireOpen(id, Rights.may(asker, Action.ANSWER, proposal.facts()));
    if (!takeOver) {
      live.requireFree(proposal.facts(), asker);
    }
    Instant until = clock.instant().plus(length);
    Claim claim =
        claims
            .of(id)
            .filter(mine -> mine.isBy(asker.id()))
            .map(mine -> mine.renewedUntil(until))
            .orElseGet(() -> new Claim(id, asker.id(), clock.instant(), until));
    claims.keep(claim);
    return live.view(claim);
  }

  /** Ends one's own claim; somebody else's stays. */
  @Transactional
  public void release(Asker asker, UUID id) {
    claims.lock(id);
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    Verdict verdict = Rights.may(asker, Action.ANSWER, proposal.facts());
    if (!LastAnswer.isLate(verdict)) {
      verdict.orRefuse();
    }
    claims.of(id).filter(claim -> claim.isBy(asker.id())).ifPresent(claim -> claims.end(id));
  }
}

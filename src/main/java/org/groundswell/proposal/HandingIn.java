package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Pens;
import org.groundswell.rights.Showing;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.Sql;
import org.groundswell.storage.StorageReady;
import org.groundswell.web.Refusal;

/**
 * Takes drafts in: at once, or, for a shielded author, at a moment drawn by lot within the next
 * hours, so that it does not stand beside what its author did just then. Until that moment it stays
 * a draft that can be reworded or thrown away; the promise runs from there, when the desk can see
 * it.
 */
@ApplicationScoped
public class HandingIn {

  private static final System.Logger LOG = System.getLogger(HandingIn.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(20);

  private final Proposals proposals;
  private final Authoring authoring;
  private final References references;
  private final Permitting permitting;
  private final Releasing releasing;
  private final Pens pens;
  private final Sql sql;
  private final Clock clock;
  private final Duration longest;
  private final RandomGenerator random = new SecureRandom();

  @Inject private Recurring recurring;

  @Inject
  HandingIn(
      Proposals proposals,
      Authoring authoring,
      References references,
      Permitting permitting,
      Releasing releasing,
      Pens pens,
      Sql sql,
      Clock clock,
      @ConfigProperty(name = "groundswell.shield.delay") Duration longest) {
    this.proposals = proposals;
    this.authoring = authoring;
    this.references = references;
    this.permitting = permitting;
    this.releasing = releasing;
    this.pens = pens;
    this.sql = sql;
    this.clock = clock;
    this.longest = longest;
  }

  void begin(@Observes StorageReady ready) {
    recurring.after(LOOK, "handing-in", this::releaseWhatIsDue);
  }

  /** Hands it in, or in again after more work. */
  @Transactional
  public void submit(Asker asker, UUID id, LongConsumer seenVersion) {
    Proposal proposal = proposals.forAction(asker, Action.SUBMIT, id);
    boolean waits =
        proposal.state() == State.DRAFT
            && pens.showing(proposal.firstAuthor()) == Showing.SHIELDED
            && longest.isPositive();
    if (!waits) {
      authoring.submit(asker, id, seenVersion);
      return;
    }
    seenVersion.accept(proposal.version());
    if (!proposal.wording().isComplete()) {
      throw new Refusal(ProposalRefusal.NOT_COMPLETE);
    }
    references.requireReady(proposal);
    permitting.permit(proposal);
    sql.update("delete from shielded_release where proposal_id = ?", id);
    sql.update("insert into shielded_release (proposal_id, release_at) values (?, ?)", id, drawn());
  }

  /** When a draft that was handed in will appear; empty for any other. */
  public Optional<Instant> appearsAt(UUID id) {
    return sql.first(
        "select release_at from shielded_release where proposal_id = ?",
        row -> row.instant("release_at"),
        id);
  }

  /** Submits what its moment has come for; what fails is tried again at the next look. */
  void releaseWhatIsDue() {
    List<UUID> due =
        sql.list(
            "select proposal_id from shielded_release where release_at <= ?",
            row -> row.uuid("proposal_id"),
            clock.instant());
    for (UUID id : due) {
      try {
        releasing.release(id);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "Could not take in proposal {0} yet", id);
      }
    }
  }

  private Instant drawn() {
    return clock.instant().plusSeconds(random.nextLong(longest.toSeconds() + 1));
  }
}

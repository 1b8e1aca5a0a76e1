package org.groundswell.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.stage.Scheme;
import org.groundswell.stage.Stage;
import org.groundswell.stage.StageRefusal;
import org.groundswell.stage.StageVersion;
import org.groundswell.stage.Stages;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;

/** Moves a proposal from one of the agency's stages to another of the same state. */
@ApplicationScoped
public class Staging {

  private final Proposals proposals;
  private final Stages stages;
  private final Sql sql;
  private final Journal journal;
  private final Clock clock;

  @Inject
  Staging(Proposals proposals, Stages stages, Sql sql, Journal journal, Clock clock) {
    this.proposals = proposals;
    this.stages = stages;
    this.sql = sql;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Moves it, within the version that it follows.
   *
   * @throws Refusal {@code no-stages}, {@code stage-of-another-state}: an answer moves it there
   * @throws InvalidInput when its version has no such stage
   */
  @Transactional
  public void move(Asker asker, UUID id, String slug, LongConsumer seenVersion) {
    Proposal proposal = proposals.forAction(asker, Action.MOVE_STAGE, id);
    seenVersion.accept(proposal.version());
    StageVersion version =
        stages
            .scheme()
            .versionOf(standing(proposal))
            .orElseThrow(() -> new Refusal(StageRefusal.NO_STAGES));
    Stage stage =
        version
            .find(slug)
            .orElseThrow(() -> new InvalidInput("/stage", "is not a stage of its version"));
    if (stage.state() != proposal.state()) {
      throw new Refusal(StageRefusal.STAGE_OF_ANOTHER_STATE);
    }
    put(id, version.number(), slug);
    proposal.stageMoved(clock.instant());
    proposals.keep(proposal);
    journal.append(
        ProposalEvent.STAGE_MOVED
            .about(proposal)
            .by(asker.id())
            .with("stage", slug)
            .with("stages", version.number()));
  }

  private Scheme.Standing standing(Proposal proposal) {
    Optional<Scheme.Chosen> chosen =
        sql.first(
            "select version, slug from proposal_stage where proposal_id = ?",
            row -> new Scheme.Chosen((int) row.number("version"), row.text("slug")),
            proposal.id());
    return new Scheme.Standing(proposal.state(), proposal.submittedAt().orElse(null), chosen);
  }

  private void put(UUID id, int version, String slug) {
    sql.update("delete from proposal_stage where proposal_id = ?", id);
    sql.update(
        "insert into proposal_stage (proposal_id, version, slug) values (?, ?, ?)",
        id,
        version,
        slug);
  }
}

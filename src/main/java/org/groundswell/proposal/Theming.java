package org.groundswell.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;

/**
 * Says what a proposal that was sent is about: its authors, its desk or a facilitator do, so that
 * it is found by whoever looks for it. It decides nothing, and nobody is told.
 */
@ApplicationScoped
class Theming {

  private final Proposals proposals;
  private final References references;
  private final Journal journal;
  private final Clock clock;

  @Inject
  Theming(Proposals proposals, References references, Journal journal, Clock clock) {
    this.proposals = proposals;
    this.references = references;
    this.journal = journal;
    this.clock = clock;
  }

  /** Gives it these themes instead of those it has. */
  @Transactional
  void choose(Asker asker, UUID id, List<UUID> choice, LongConsumer seenVersion) {
    Proposal proposal = proposals.forAction(asker, Action.CHOOSE_THEMES, id);
    seenVersion.accept(proposal.version());
    if (proposal.belongTo(references.themes(choice, proposal.themes()), clock.instant())) {
      proposals.keep(proposal);
      journal.append(themed(proposal).by(asker.id()));
    }
  }

  /** Tells which themes it has now. */
  static Event themed(Proposal proposal) {
    return ProposalEvent.THEMED
        .about(proposal)
        .with(
            "themes",
            new TreeSet<>(proposal.themes())
                .stream().map(UUID::toString).collect(Collectors.joining(" ")));
  }
}

package org.groundswell.reconsideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.proposal.Proposals;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.StorageReady;

/** Tells, once, when nobody has looked again in time. */
@ApplicationScoped
class ReconsiderationWatch {

  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final Reconsiderations all;
  private final Telling telling;
  private final Clock clock;

  @Inject private Recurring recurring;

  @Inject
  ReconsiderationWatch(Reconsiderations all, Telling telling, Clock clock) {
    this.all = all;
    this.telling = telling;
    this.clock = clock;
  }

  void begin(@Observes StorageReady ready) {
    recurring.after(PAUSE, "reconsiderations", this::look);
  }

  void look() {
    all.lapsed(clock.instant()).forEach(telling::tell);
  }

  /** Tells of one, in a transaction of its own: of several nodes one does. */
  @ApplicationScoped
  static class Telling {

    private final Reconsiderations all;
    private final Proposals proposals;
    private final Journal journal;

    @Inject
    Telling(Reconsiderations all, Proposals proposals, Journal journal) {
      this.all = all;
      this.proposals = proposals;
      this.journal = journal;
    }

    @Transactional
    void tell(Reconsideration lapsed) {
      if (all.lapseTold(lapsed.id())) {
        proposals
            .find(lapsed.proposal())
            .ifPresent(
                proposal ->
                    journal.append(
                        ProposalEvent.RECONSIDERATION_LAPSED
                            .about(proposal)
                            .with("decider", lapsed.desk())
                            .with("decliner", lapsed.decliner())));
      }
    }
  }
}

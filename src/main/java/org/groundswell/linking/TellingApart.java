package org.groundswell.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.Proposals;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;

/**
 * A facilitator has looked at two proposals and says that they are not the same. It is about the
 * pair, not about either of them: it appears in the journal, and in nobody's story or inbox.
 */
@ApplicationScoped
class TellingApart {

  static final String SUBJECT = "likeness";

  private final Proposals proposals;
  private final Sql sql;
  private final Journal journal;
  private final Clock clock;

  @Inject
  TellingApart(Proposals proposals, Sql sql, Journal journal, Clock clock) {
    this.proposals = proposals;
    this.sql = sql;
    this.journal = journal;
    this.clock = clock;
  }

  /** Remembers it; saying it again changes nothing. */
  @Transactional
  public void tellApart(Asker asker, UUID one, UUID other) {
    Rights.mayProposeLinks(asker).orRefuse();
    proposals.forAction(asker, Action.SEE, one);
    proposals.forAction(asker, Action.SEE, other);
    if (one.equals(other)) {
      throw new InvalidInput("/second", "is the same proposal");
    }
    Pair pair = Pair.of(one, other);
    boolean news =
        sql.update(
                "insert into told_apart (first_id, second_id, by_id, at)"
                    + " select cast(? as uuid), cast(? as uuid), cast(? as uuid),"
                    + " cast(? as timestamp with time zone) where not exists"
                    + " (select 1 from told_apart where first_id = ? and second_id = ?)",
                pair.first(),
                pair.second(),
                asker.id(),
                clock.instant(),
                pair.first(),
                pair.second())
            == 1;
    if (news) {
      journal.append(
          Event.of(SUBJECT, pair.first(), "told-apart")
              .by(asker.id())
              .with("other", pair.second()));
    }
  }
}

package org.groundswell.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.storage.Sql;

/** Tells the journal that an outcome waits to be said, once whoever looks. */
@ApplicationScoped
class Reminding {

  private final Sql sql;
  private final Journal journal;
  private final Clock clock;

  @Inject
  Reminding(Sql sql, Journal journal, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.clock = clock;
  }

  @Transactional
  void remind(UUID id) {
    int first =
        sql.update(
            "update ask set reminded_at = ? where id = ? and reminded_at is null and outcome is"
                + " null",
            clock.instant(),
            id);
    if (first == 1) {
      journal.append(Event.of(Asking.SUBJECT, id, "outcome-due"));
    }
  }
}

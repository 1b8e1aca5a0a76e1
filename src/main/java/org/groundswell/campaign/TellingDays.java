package org.groundswell.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.storage.Sql;

/** Tells the journal that a campaign opened or closed, once whoever looks. */
@ApplicationScoped
class TellingDays {

  private final Sql sql;
  private final Journal journal;
  private final Clock clock;

  @Inject
  TellingDays(Sql sql, Journal journal, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.clock = clock;
  }

  @Transactional
  void opened(UUID id) {
    tell("opened", "update campaign set opened_at = ? where id = ? and opened_at is null", id);
  }

  @Transactional
  void closed(UUID id) {
    tell("closed", "update campaign set closed_at = ? where id = ? and closed_at is null", id);
  }

  private void tell(String what, String once, UUID id) {
    if (sql.update(once, clock.instant(), id) == 1) {
      journal.append(Event.of(KeepingCampaigns.SUBJECT, id, what));
    }
  }
}

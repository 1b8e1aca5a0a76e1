package org.groundswell.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.Sql;
import org.groundswell.storage.StorageReady;

/**
 * Looks once a minute for campaigns whose first day has come, or whose last one is over.
 *
 * <p>What it finds depends on the tables and the agency's day alone, so it catches up after an
 * outage; each is told in a transaction of its own that only one node can win.
 */
@ApplicationScoped
public class Openings {

  private static final System.Logger LOG = System.getLogger(Openings.class.getName());
  private static final Duration LOOK = Duration.ofMinutes(1);

  private static final String OPENED =
      "select id from campaign where not external and opened_at is null and opens_on <= ?"
          + " and (closes_on is null or closes_on >= ?)";

  private static final String CLOSED =
      "select id from campaign where not external and closed_at is null and closes_on < ?";

  @Inject private Recurring recurring;

  private final TellingDays telling;
  private final Directory directory;
  private final Sql sql;

  @Inject
  Openings(TellingDays telling, Directory directory, Sql sql) {
    this.telling = telling;
    this.directory = directory;
    this.sql = sql;
  }

  void begin(@Observes StorageReady ready) {
    recurring.after(LOOK, "campaigns", this::look);
  }

  /** Looks once, now. */
  public void look() {
    found(OPENED, 2).forEach(id -> safely(id, () -> telling.opened(id)));
    found(CLOSED, 1).forEach(id -> safely(id, () -> telling.closed(id)));
  }

  private List<UUID> found(String query, int days) {
    Object today = directory.today();
    Object[] values = days == 1 ? new Object[] {today} : new Object[] {today, today};
    return sql.list(query, row -> row.uuid("id"), values);
  }

  private static void safely(UUID id, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.INFO, "Left for the next look: campaign {0}", id);
    }
  }
}

package org.groundswell.shielding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.groundswell.reading.FirstReadings;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.Sql;
import org.groundswell.storage.StorageReady;

/**
 * Shows masked authors once the desk, or one who was asked to read, has formed their own view. It
 * looks every few seconds at what is masked still, so that a key that was missing for a while
 * leaves nobody masked for good.
 */
@ApplicationScoped
class Unmasking {

  private static final System.Logger LOG = System.getLogger(Unmasking.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(5);

  /**
   * What counts as the first rating: the one place that says it. An acknowledgement is none. A
   * reading counts when the hour is over in which it was stored: the moment at which a name appears
   * would tell, with who was at work just then, whose reading it was.
   */
  private static final String RATED =
      "(exists (select 1 from answer r where r.proposal_id = a.proposal_id"
          + " and r.code <> 'acknowledge') or "
          + FirstReadings.storedBefore("a.proposal_id")
          + ")";

  private final KeyRing keys;
  private final Naming naming;
  private final Sql sql;
  private final Clock clock;

  @Inject private Recurring recurring;

  @Inject
  Unmasking(KeyRing keys, Naming naming, Sql sql, Clock clock) {
    this.keys = keys;
    this.naming = naming;
    this.sql = sql;
    this.clock = clock;
  }

  void begin(@Observes StorageReady ready) {
    recurring.after(LOOK, "unmasking", this::look);
  }

  /** Names those whose proposals were rated meanwhile. */
  void look() {
    if (keys.standing() != KeyRing.Standing.READY) {
      return;
    }
    for (UUID proposal : rated()) {
      try {
        naming.afterTheFirstRating(proposal);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "Still masked: proposal {0}", proposal);
      }
    }
  }

  private List<UUID> rated() {
    return sql.list(
        "select a.proposal_id from shielded_author a join person p on p.id = a.pen_id"
            + " where a.kind = 'masked' and p.stands_for is null and "
            + RATED,
        row -> row.uuid("proposal_id"),
        clock.instant().truncatedTo(ChronoUnit.HOURS));
  }
}

package org.groundswell.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.groundswell.directory.Directory;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.Sql;
import org.groundswell.storage.StorageReady;

/**
 * Looks twice a minute for promises that fall due or lapsed, and parkings that ended.
 *
 * <p>What it finds depends on the tables and the clock alone: after an outage the first look finds
 * everything that fell due meanwhile. Several nodes may look at once; each proposal is changed in
 * its own transaction, and of two that change the same one the second fails and finds nothing left
 * to do at the next look.
 */
@ApplicationScoped
public class Watches {

  private static final System.Logger LOG = System.getLogger(Watches.class.getName());
  private static final long SECONDS = 30;
  private static final int AT_ONCE = 500;

  private static final String LAPSED =
      """
      select p.id from proposal p
      where p.next_due < ? and not p.hidden
        and p.state in ('submitted', 'in-review', 'revived', 'redirected')
        and (p.lapse_told is null
          or p.lapse_told = 'acknowledge' and p.answered_at is null and p.answer_due < ?
          or p.lapse_told <> 'decide' and p.decided_at is null and p.decide_due < ?)
      order by p.next_due limit %d
      """
          .formatted(AT_ONCE);

  private static final String ESCALATING =
      """
      select p.id from proposal p
      where p.escalate_at <= ?
        and p.state in ('submitted', 'in-review', 'revived', 'redirected')
        and (p.answered_at is null and p.answer_due < ?
          or p.decided_at is null and p.decide_due < ?)
      order by p.escalate_at limit %d
      """
          .formatted(AT_ONCE);

  static final String ENDED =
      "select p.id from proposal p where p.state = 'parked' and p.revisit_on <= ?"
          + " order by p.revisit_on limit "
          + AT_ONCE;

  private static final String CONSENTING =
      """
      select p.id from proposal p
      where p.consent_due <= ? and not p.hidden and p.answered_at is null
        and p.state in ('submitted', 'in-review', 'revived')
      order by p.consent_due limit %d
      """
          .formatted(AT_ONCE);

  static final String TRIED =
      "select p.id from proposal p where p.state = 'trial' and p.trial_until < ?"
          + " and p.trial_end_told is null order by p.trial_until limit "
          + AT_ONCE;

  @Inject private Recurring recurring;

  private final Lapsing lapsing;
  private final FallingDue fallingDue;
  private final Directory directory;
  private final Sql sql;
  private final Clock clock;

  @Inject
  Watches(Lapsing lapsing, FallingDue fallingDue, Directory directory, Sql sql, Clock clock) {
    this.lapsing = lapsing;
    this.fallingDue = fallingDue;
    this.directory = directory;
    this.sql = sql;
    this.clock = clock;
  }

  void begin(@Observes StorageReady ready) {
    recurring.after(Duration.ofSeconds(SECONDS), "watches", this::lookSafely);
  }

  /**
   * Looks once, now: reminds of what falls due, tells what lapsed, also to those above when it is
   * time, brings back what was parked until today, lets authors go ahead where silence is consent,
   * and tells whose trial is over.
   */
  public void look() {
    each(fallingDue.within(clock.instant()).limit(AT_ONCE).toList(), lapsing::remind);
    each(lapsed(), lapsing::tell);
    each(escalating(), lapsing::escalate);
    each(ended(), lapsing::reopen);
    each(consenting(), lapsing::consent);
    each(tried(), lapsing::endTrial);
  }

  private void lookSafely() {
    try {
      look();
    } catch (RuntimeException e) {
      // A task that throws is never run again.
      LOG.log(System.Logger.Level.ERROR, "Could not look for lapsed promises", e);
    }
  }

  private List<UUID> lapsed() {
    return sql.list(
        LAPSED, row -> row.uuid("id"), clock.instant(), clock.instant(), clock.instant());
  }

  private List<UUID> escalating() {
    return sql.list(
        ESCALATING, row -> row.uuid("id"), clock.instant(), clock.instant(), clock.instant());
  }

  private List<UUID> consenting() {
    return sql.list(CONSENTING, row -> row.uuid("id"), clock.instant());
  }

  private List<UUID> tried() {
    return sql.list(TRIED, row -> row.uuid("id"), directory.today());
  }

  private List<UUID> ended() {
    return sql.list(ENDED, row -> row.uuid("id"), directory.today());
  }

  private static void each(List<UUID> ids, Consumer<UUID> action) {
    for (UUID id : ids) {
      try {
        action.accept(id);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.INFO, "Left for the next look: proposal {0}", id);
      }
    }
  }
}

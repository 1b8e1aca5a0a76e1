package org.groundswell.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.groundswell.metrics.disclosure.DisclosureRule;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/**
 * What was published before, so that a later figure cannot be subtracted from it.
 *
 * <p>Work goes on after a quarter is over, and imports may change it: the same count, asked for
 * later, can be a little higher. The difference would be about those few. Until it is large enough
 * the count stays as it was released.
 */
@ApplicationScoped
class Releases {

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  /** For the container's proxy. */
  protected Releases() {
    this(null, null, null);
  }

  @Inject
  Releases(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * One figure of one unit and period.
   *
   * @param from the first quarter
   * @param until the last quarter
   */
  record Subject(UUID unit, String from, String until) {}

  /** The amounts that may be published now; what is new is recorded as released. */
  @Transactional
  Map<String, Integer> release(Subject subject, Map<String, Integer> amounts, DisclosureRule rule) {
    Map<String, Integer> before = released(subject);
    Map<String, Integer> now = new HashMap<>();
    amounts.forEach(
        (measure, amount) -> {
          Integer earlier = before.get(measure);
          boolean kept = earlier != null && rule.isTooClose(earlier, amount);
          now.put(measure, kept ? earlier : amount);
          if (earlier == null) {
            insert(subject, measure, amount);
          } else if (!kept && !earlier.equals(amount)) {
            update(subject, measure, amount);
          }
        });
    return now;
  }

  private Map<String, Integer> released(Subject subject) {
    Map<String, Integer> released = new HashMap<>();
    sql.list(
        "select measure, amount from metric_release"
            + " where unit_id = ? and from_quarter = ? and until_quarter = ?",
        row -> released.put(row.text("measure"), (int) row.number("amount")),
        subject.unit(),
        subject.from(),
        subject.until());
    return released;
  }

  private void insert(Subject subject, String measure, int amount) {
    sql.update(
        "insert into metric_release"
            + " (id, unit_id, from_quarter, until_quarter, measure, amount, released_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        ids.next(),
        subject.unit(),
        subject.from(),
        subject.until(),
        measure,
        amount,
        clock.instant());
  }

  private void update(Subject subject, String measure, int amount) {
    sql.update(
        "update metric_release set amount = ?, released_at = ?"
            + " where unit_id = ? and from_quarter = ? and until_quarter = ? and measure = ?",
        amount,
        clock.instant(),
        subject.unit(),
        subject.from(),
        subject.until(),
        measure);
  }
}

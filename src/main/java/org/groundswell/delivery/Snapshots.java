package org.groundswell.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.storage.Sql;

/**
 * The code each delivery had at the end of each quarter.
 *
 * <p>The running quarter's row follows every coding. When a quarter is over, {@link #catchUp} gives
 * each piece of work that nobody coded in it a row of its own, with the last code carried on; it
 * fills every gap since the endorsement, so it may run seldom, twice, or after a long outage.
 */
@ApplicationScoped
class Snapshots {

  private static final System.Logger LOG = System.getLogger(Snapshots.class.getName());

  private final Sql sql;
  private final Directory directory;
  private final Clock clock;

  /** For the container's proxy. */
  protected Snapshots() {
    this(null, null, null);
  }

  @Inject
  Snapshots(Sql sql, Directory directory, Clock clock) {
    this.sql = sql;
    this.directory = directory;
    this.clock = clock;
  }

  /** One quarter's code. */
  record Snapshot(Quarter quarter, CompletionCode code) {}

  /** Every kept quarter of one delivery, the earliest first. */
  List<Snapshot> of(UUID proposal) {
    return sql.list(
        "select quarter, code from delivery_snapshot where proposal_id = ? order by quarter",
        row ->
            new Snapshot(
                Quarter.read(row.text("quarter")).orElseThrow(),
                CompletionCode.of((int) row.number("code")).orElseThrow()),
        proposal);
  }

  /**
   * Keeps the code for the quarter in which it is given, and first whatever earlier quarter has
   * none: once the work is finished nobody looks for gaps.
   */
  void keep(UUID proposal, CompletionCode code) {
    Instant now = clock.instant();
    Quarter current = Quarter.of(directory.today());
    workOn(proposal).ifPresent(work -> catchUp(work, current.plus(-1)));
    String quarter = current.toString();
    int changed =
        sql.update(
            "update delivery_snapshot set code = ?, at = ? where proposal_id = ? and quarter = ?",
            code.number(),
            now,
            proposal,
            quarter);
    if (changed == 0) {
      insert(proposal, quarter, code.number(), now);
    }
  }

  private void insert(UUID proposal, String quarter, int code, Instant at) {
    sql.update(
        "insert into delivery_snapshot (proposal_id, quarter, code, at) values (?, ?, ?, ?)",
        proposal,
        quarter,
        code,
        at);
  }

  /** Gives every quarter that has ended, and has no code yet, the code it ended with. */
  @Transactional
  public int catchUp() {
    Quarter last = Quarter.of(directory.today()).plus(-1);
    int kept = 0;
    for (Work work : workUnderWay()) {
      kept += catchUp(work, last);
    }
    if (kept > 0) {
      LOG.log(System.Logger.Level.INFO, "Kept {0} quarterly completion codes", kept);
    }
    return kept;
  }

  private record Work(UUID proposal, Instant since) {}

  private Optional<Work> workOn(UUID proposal) {
    return sql.first(
        "select coalesce(decided_at, submitted_at) as since from proposal"
            + " where id = ? and submitted_at is not null",
        row -> new Work(proposal, row.instant("since")),
        proposal);
  }

  private List<Work> workUnderWay() {
    return sql.list(
        "select id, coalesce(decided_at, submitted_at) as since from proposal"
            + " where state in ('endorsed', 'trial', 'in-delivery') and submitted_at is not null",
        row -> new Work(row.uuid("id"), row.instant("since")));
  }

  private int catchUp(Work work, Quarter last) {
    List<Snapshot> kept = of(work.proposal());
    CompletionCode code = CompletionCode.NOT_YET_DUE;
    int added = 0;
    Quarter quarter = Quarter.of(work.since().atZone(directory.agency().timeZone()).toLocalDate());
    for (; quarter.compareTo(last) <= 0; quarter = quarter.plus(1)) {
      Quarter current = quarter;
      var known = kept.stream().filter(one -> one.quarter().equals(current)).findFirst();
      if (known.isPresent()) {
        code = known.get().code();
      } else {
        insert(work.proposal(), quarter.toString(), code.number(), clock.instant());
        added++;
      }
    }
    return added;
  }
}

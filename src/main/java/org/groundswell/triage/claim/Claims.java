package org.groundswell.triage.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.storage.Signals;
import org.groundswell.storage.Sql;

/** All claims, in their table; every change is signalled to those who look at the desk. */
@ApplicationScoped
class Claims {

  /** The signal: the claim on this proposal is another one now, or none. */
  static final String CHANGED = "claim";

  private static final String COLUMNS =
      "select c.proposal_id, c.person_id, c.begun_at, c.expires_at from desk_claim c";

  private final Sql sql;
  private final Signals signals;
  private final Clock clock;

  @Inject
  Claims(Sql sql, Signals signals, Clock clock) {
    this.sql = sql;
    this.signals = signals;
    this.clock = clock;
  }

  /** Whoever claims or answers this proposal at the same time waits here for the others. */
  void lock(UUID proposal) {
    sql.list("select id from proposal where id = ? for update", row -> row.uuid("id"), proposal);
  }

  /** The claim on this proposal whose time is not over. */
  Optional<Claim> of(UUID proposal) {
    return sql.first(
        COLUMNS + " where c.proposal_id = ? and c.expires_at > ?",
        Claims::read,
        proposal,
        clock.instant());
  }

  /** Those on proposals of these desks whose time is not over. */
  List<Claim> at(Set<UUID> desks) {
    if (desks.isEmpty()) {
      return List.of();
    }
    String marks = Sql.marks(desks.size());
    List<Object> values = new ArrayList<>();
    values.add(clock.instant());
    values.addAll(desks);
    values.addAll(desks);
    return sql.list(
        COLUMNS
            + " join proposal p on p.id = c.proposal_id where c.expires_at > ?"
            + " and (p.desk_unit_id in (%s) or p.second_door_id in (%s))".formatted(marks, marks)
            + " order by c.expires_at, c.proposal_id",
        Claims::read,
        values.toArray());
  }

  /** Keeps this claim instead of the one there was; the proposal has to be locked. */
  void keep(Claim claim) {
    int kept =
        sql.update(
            "update desk_claim set person_id = ?, begun_at = ?, expires_at = ?"
                + " where proposal_id = ?",
            claim.by(),
            claim.since(),
            claim.until(),
            claim.proposal());
    if (kept == 0) {
      sql.update(
          "insert into desk_claim (person_id, begun_at, expires_at, proposal_id)"
              + " values (?, ?, ?, ?)",
          claim.by(),
          claim.since(),
          claim.until(),
          claim.proposal());
    }
    signals.send(CHANGED, claim.proposal().toString());
  }

  /** Ends whatever claim there is on this proposal. */
  void end(UUID proposal) {
    if (sql.update("delete from desk_claim where proposal_id = ?", proposal) > 0) {
      signals.send(CHANGED, proposal.toString());
    }
  }

  /** Deletes those whose time is over; nobody has to be told, they knew until when. */
  void forgetEnded() {
    sql.update("delete from desk_claim where expires_at <= ?", clock.instant());
  }

  private static Claim read(Sql.Row row) throws SQLException {
    return new Claim(
        row.uuid("proposal_id"),
        row.uuid("person_id"),
        row.instant("begun_at"),
        row.instant("expires_at"));
  }
}

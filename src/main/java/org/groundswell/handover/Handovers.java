package org.groundswell.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/** The hand-overs that are open. */
@ApplicationScoped
class Handovers {

  private static final String SELECT =
      "select id, person_id, unit_id, left_on, opened_at from hand_over where closed_at is null";

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Handovers(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  record Open(UUID id, UUID person, UUID unit, LocalDate leftOn, Instant openedAt) {}

  List<Open> open() {
    return sql.list(SELECT + " order by opened_at desc, id", Handovers::read);
  }

  Optional<Open> of(UUID person) {
    return sql.first(SELECT + " and person_id = ?", Handovers::read, person);
  }

  private static Open read(Sql.Row row) throws SQLException {
    return new Open(
        row.uuid("id"),
        row.uuid("person_id"),
        row.uuid("unit_id"),
        row.day("left_on"),
        row.instant("opened_at"));
  }

  /** Begins one, unless one is open. */
  boolean begin(UUID person, UUID unit, LocalDate leftOn) {
    if (of(person).isPresent()) {
      return false;
    }
    sql.update(
        "insert into hand_over (id, person_id, unit_id, left_on, opened_at)"
            + " values (?, ?, ?, ?, ?)",
        ids.next(),
        person,
        unit,
        leftOn,
        clock.instant());
    return true;
  }

  void close(UUID person) {
    sql.update(
        "update hand_over set closed_at = ? where person_id = ? and closed_at is null",
        clock.instant(),
        person);
  }
}

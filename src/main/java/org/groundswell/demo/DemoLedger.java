package org.groundswell.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.storage.Sql;

/** What was played already, and what it made. */
@ApplicationScoped
class DemoLedger {

  private static final String BEGUN = "begun";

  private final Sql sql;
  private final Clock clock;

  @Inject
  DemoLedger(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The moment from which days are counted back; nothing before the first start. */
  Optional<Instant> begun() {
    return sql.first("select at from demo_deed where deed = ?", row -> row.instant("at"), BEGUN);
  }

  void begin(Instant start) {
    sql.update("insert into demo_deed (deed, at) values (?, ?)", BEGUN, start);
  }

  Set<String> played() {
    return new HashSet<>(sql.list("select deed from demo_deed", row -> row.text("deed")));
  }

  /** Notes a deed in the transaction in which it happens. */
  void note(String deed, Instant at, UUID made) {
    sql.update("insert into demo_deed (deed, at, made) values (?, ?, ?)", deed, at, made);
  }

  /** Notes that a part of the demo is complete. */
  @Transactional
  public void finish(String part) {
    note(part, clock.instant(), null);
  }

  /** What this deed made, such as the proposal of a story's draft. */
  UUID made(String deed) {
    return sql.first("select made from demo_deed where deed = ?", row -> row.uuid("made"), deed)
        .orElseThrow(() -> new IllegalStateException("Not played yet: " + deed));
  }
}

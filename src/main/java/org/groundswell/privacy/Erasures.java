package org.groundswell.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.storage.Sql;

/** Reads the record of erasures: whose name waits to be erased, and that others were. */
@ApplicationScoped
class Erasures {

  private static final int SHOWN = 100;

  private final Directory directory;
  private final Sql sql;
  private final Clock clock;

  @Inject
  Erasures(Directory directory, Sql sql, Clock clock) {
    this.directory = directory;
    this.sql = sql;
    this.clock = clock;
  }

  /** The newest first. */
  List<ErasureRecord> all() {
    List<Row> rows =
        sql.list("select * from erasure order by asked_at desc, id limit " + SHOWN, Erasures::row);
    Map<UUID, PersonRef> people =
        directory.people(rows.stream().flatMap(Row::people).filter(Objects::nonNull).toList());
    return rows.stream().map(row -> row.told(people, clock.instant())).toList();
  }

  private static Row row(Sql.Row row) throws SQLException {
    return new Row(
        row.uuid("id"),
        row.uuid("person_id"),
        row.uuid("asked_by"),
        row.instant("asked_at"),
        row.instant("expires_at"),
        row.uuid("done_by"),
        row.instant("done_at"));
  }

  private record Row(
      UUID id,
      UUID person,
      UUID askedBy,
      Instant askedAt,
      Instant expiresAt,
      UUID doneBy,
      Instant doneAt) {

    Stream<UUID> people() {
      return Stream.of(person, askedBy, doneBy);
    }

    ErasureRecord told(Map<UUID, PersonRef> people, Instant now) {
      String state = doneAt != null ? "done" : now.isBefore(expiresAt) ? "waiting" : "lapsed";
      return new ErasureRecord(
          id,
          person,
          state,
          Optional.ofNullable(people.get(person))
              .filter(any -> state.equals("waiting"))
              .map(PersonRef::name)
              .orElse(null),
          people.get(askedBy),
          askedAt,
          expiresAt,
          doneBy == null ? null : people.get(doneBy),
          doneAt);
    }
  }
}

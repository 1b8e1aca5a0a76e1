package org.groundswell.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.directory.Accounts;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryFixtures;
import org.groundswell.harness.Database;
import org.groundswell.harness.MovableClock;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;

/**
 * One unit and whoever is put into it, on the tables of a database, at a time that can be moved.
 */
public final class SignInTables extends MovableClock {

  public static final Instant MONDAY = Instant.parse("2026-05-04T12:00:00Z");

  private static final UUID UNIT = new UUID(0, 1);

  private final Sql sql;
  private final Directory directory;
  private final List<Event> journal = new ArrayList<>();

  /** On an empty database. */
  public SignInTables(Database database) {
    super(MONDAY);
    sql = new Sql(database.dataSource());
    sql.update(
        "insert into unit (id, name, slug, path, position, version)"
            + " values (?, 'Counter', 'counter', '/1/', 0, 0)",
        UNIT);
    directory = DirectoryFixtures.reading(sql, this);
  }

  /** On a fresh database of each kind. */
  public static Stream<SignInTables> everywhere() {
    return Stream.of(Database.h2(), Database.postgresql()).map(SignInTables::new);
  }

  /** Somebody who signs in with this name. */
  public UUID person(String userName) {
    UUID id = UUID.randomUUID();
    sql.update(
        "insert into person (id, name, search_name, unit_id, user_name, user_key, external_id,"
            + " version) values (?, ?, ?, ?, ?, ?, ?, 0)",
        id,
        userName,
        userName,
        UNIT,
        userName,
        userName.toLowerCase(Locale.ROOT),
        "hr-" + userName);
    return id;
  }

  /** The first day on which somebody is gone. */
  public void leaves(UUID person, LocalDate day) {
    sql.update("update person set left_on = ? where id = ?", day, person);
  }

  public Sql sql() {
    return sql;
  }

  public Directory directory() {
    return directory;
  }

  /** As one node knows them: half a day unused, a day at most. */
  public Sessions sessions() {
    SessionLife life = new SessionLife(Duration.ofHours(12), Duration.ofDays(1));
    return new Sessions(sql, directory, life, this);
  }

  public Accounts accounts() {
    return new Accounts(sql, directory);
  }

  public Ids ids() {
    return new Ids(this, new Random(1));
  }

  /** A journal that only remembers. */
  public Journal journal() {
    return journal::add;
  }

  /** What was appended to it. */
  public List<Event> journalled() {
    return journal;
  }

  @Override
  public String toString() {
    return sql.getClass().getSimpleName();
  }
}

package org.groundswell.directory;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.groundswell.harness.Database;
import org.groundswell.storage.Sql;

/** The directory on the tables of a database, without a container. */
public record DirectoryTables(
    Sql sql, Clock clock, Directory directory, Organising organising, History history) {

  /** Noon of a Monday. */
  public static final Clock NOON =
      Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);

  static DirectoryTables on(Database database) {
    return on(database.dataSource(), NOON);
  }

  /** Reads and writes there, on this clock. */
  public static DirectoryTables on(DataSource source, Clock clock) {
    Sql sql = new Sql(source);
    Directory[] told = new Directory[1];
    Directory directory = new Directory(sql, clock, observed(change -> told[0].forget(change)));
    told[0] = directory;
    return new DirectoryTables(
        sql, clock, directory, new Organising(sql, directory), new History(sql, directory));
  }

  /** The first ten whose names begin like this. */
  public static Function<String, List<PersonRef>> picker(Sql sql, Directory directory) {
    PeopleByName people = new PeopleByName(sql, directory);
    return question -> people.whoseNamesBeginWith(question, 10);
  }

  /** Without a container there is no transaction to wait for: whoever observes is told at once. */
  @SuppressWarnings("unchecked")
  public static <T> Event<T> observed(Consumer<T> observer) {
    return (Event<T>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              observer.accept((T) arguments[0]);
              return null;
            });
  }
}

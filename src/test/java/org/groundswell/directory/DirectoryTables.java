package org.groundswell.directory;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.groundswell.harness.Database;
import org.groundswell.storage.Sql;

/** The directory on the tables of a database, without a container. */
record DirectoryTables(Sql sql, Clock clock, Directory directory, Organising organising) {

  static final Clock NOON = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);

  static DirectoryTables on(Database database) {
    return on(database, NOON);
  }

  static DirectoryTables on(Database database, Clock clock) {
    Sql sql = new Sql(database.dataSource());
    Directory[] told = new Directory[1];
    Directory directory = new Directory(sql, clock, toldTo(told));
    told[0] = directory;
    return new DirectoryTables(sql, clock, directory, new Organising(sql, directory));
  }

  /** Without a container there is no transaction to wait for: whoever observes is told at once. */
  @SuppressWarnings("unchecked")
  private static Event<Directory.Changed> toldTo(Directory[] told) {
    return (Event<Directory.Changed>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              told[0].forget((Directory.Changed) arguments[0]);
              return null;
            });
  }
}

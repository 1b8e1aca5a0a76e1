package org.groundswell.directory;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import org.groundswell.storage.Sql;

/** Directories for tests of other features. */
public final class DirectoryFixtures {

  private DirectoryFixtures() {}

  /** Reads these tables; nobody is told of changes, because nobody makes any. */
  public static Directory reading(Sql sql, Clock clock) {
    return new Directory(sql, clock, null);
  }

  /** Reads these tables, also after they changed; nobody else is told. */
  @SuppressWarnings("unchecked")
  public static Directory changing(Sql sql, Clock clock) {
    Event<Changed> nobody =
        (Event<Changed>)
            Proxy.newProxyInstance(
                Event.class.getClassLoader(),
                new Class<?>[] {Event.class},
                (proxy, method, arguments) -> null);
    return new Directory(sql, clock, nobody);
  }
}

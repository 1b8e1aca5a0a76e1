package org.groundswell.directory;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.groundswell.storage.Sql;

/** Directories for tests of other features. */
public final class DirectoryFixtures {

  private DirectoryFixtures() {}

  /** Reads these tables; nobody is told of changes, because nobody makes any. */
  public static Directory reading(Sql sql, Clock clock) {
    return new Directory(sql, clock, null);
  }

  /** Reads these tables, and forgets what it remembers when it is told that they changed. */
  @SuppressWarnings("unchecked")
  public static Directory changing(Sql sql, Clock clock) {
    AtomicReference<Directory> directory = new AtomicReference<>();
    Event<Directory.Changed> changes =
        (Event<Directory.Changed>)
            Proxy.newProxyInstance(
                Event.class.getClassLoader(),
                new Class<?>[] {Event.class},
                (proxy, method, arguments) -> {
                  directory.get().forget((Directory.Changed) arguments[0]);
                  return null;
                });
    directory.set(new Directory(sql, clock, changes));
    return directory.get();
  }
}

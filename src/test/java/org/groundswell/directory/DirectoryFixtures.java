package org.groundswell.directory;

import java.time.Clock;
import org.groundswell.storage.Sql;

/** Directories for tests of other features. */
public final class DirectoryFixtures {

  private DirectoryFixtures() {}

  /** Reads these tables; nobody is told of changes, because nobody makes any. */
  public static Directory reading(Sql sql, Clock clock) {
    return new Directory(sql, clock, null);
  }
}

package org.groundswell.harness;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A class of tests that all have to hold on H2 and on PostgreSQL: it runs once on each, with a
 * fresh {@link #database} for every test.
 *
 * <pre>{@code
 * class StaffingTest extends OnEachDatabase {
 *   private final Agency agency = new Agency(database);
 *
 *   StaffingTest(Database.Kind kind) {
 *     super(kind);
 *   }
 * }
 * }</pre>
 */
@ParameterizedClass(name = "{0}")
@EnumSource
public abstract class OnEachDatabase {

  /** Migrated, and without a row but those of the migrations. */
  protected final Database database;

  protected OnEachDatabase(Database.Kind kind) {
    database = kind.fresh();
  }

  @AfterEach
  void disposeOfTheDatabase() {
    database.close();
  }
}

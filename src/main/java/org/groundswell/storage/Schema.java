package org.groundswell.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, brought up to date by the migrations that this version carries. */
public final class Schema {

  private Schema() {}

  /**
   * Runs the migrations for every database, then those for this one alone (triggers, indexes).
   *
   * @return the database's name and version
   */
  public static String migrate(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(dataSource)
          .locations("classpath:db/migration", "classpath:db/" + product.toLowerCase(Locale.ROOT))
          .load()
          .migrate();
      return product + " " + connection.getMetaData().getDatabaseProductVersion();
    }
  }
}

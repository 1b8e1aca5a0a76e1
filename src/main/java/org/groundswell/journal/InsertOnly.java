package org.groundswell.journal;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * Refuses every change of a journal entry, on H2; on PostgreSQL a function does.
 *
 * <p>Public because the database instantiates it by its name, which the migration holds.
 */
public class InsertOnly implements Trigger {

  @Override
  public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
    throw new SQLException("A journal entry is never changed.", "45000");
  }
}

package org.groundswell.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the journal: in order, from wherever one stopped. */
@ApplicationScoped
public class JournalReader {

  private final JournalTable table = new JournalTable();

  @Resource(lookup = "java:app/groundswell")
  private DataSource dataSource;

  JournalReader() {}

  /** A reader of a database of the caller's choice, for tests. */
  public JournalReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The number of the newest entry; 0 when nothing has happened yet. */
  public long head() {
    try (Connection connection = dataSource.getConnection()) {
      return table.head(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The entries behind a place, oldest first, at most so many. */
  public List<Entry> after(long sequence, int limit) {
    try (Connection connection = dataSource.getConnection()) {
      return table.after(connection, sequence, limit);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that happened to one subject, oldest first. */
  public List<Entry> about(UUID subject) {
    try (Connection connection = dataSource.getConnection()) {
      return table.about(connection, subject);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.groundswell.storage;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Plain SQL for what is no aggregate: lists, sums, snapshots, rows without a life of their own.
 *
 * <p>Inside a JTA transaction every statement belongs to it; outside, each commits by itself.
 * Values are always parameters; instants, UUIDs, dates, numbers and strings are bound alike on both
 * databases.
 *
 * <pre>{@code
 * sql.list("select id, name from unit where parent_id = ?", row -> row.uuid("id"), parent);
 * }</pre>
 */
@ApplicationScoped
public class Sql {

  @Resource(lookup = "java:app/groundswell")
  private DataSource dataSource;

  @PersistenceContext private EntityManager entities;

  @Resource private TransactionSynchronizationRegistry transactions;

  /** For the container, which hands over the server's data source. */
  protected Sql() {}

  /** Works on a data source of the caller's own. */
  public Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Every row the query finds, in its order. */
  public <T> List<T> list(String query, RowReader<T> reader, Object... values) {
    flush();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, query, values);
        ResultSet results = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      Row row = new Row(results);
      while (results.next()) {
        rows.add(reader.read(row));
      }
      return rows;
    } catch (SQLException e) {
      throw failed(query, e);
    }
  }

  /** The first row the query finds. */
  public <T> Optional<T> first(String query, RowReader<T> reader, Object... values) {
    return list(query, reader, values).stream().findFirst();
  }

  /** Runs a change and answers how many rows it touched. */
  public int update(String change, Object... values) {
    flush();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, change, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(change, e);
    }
  }

  /** Runs the same change for many rows of values. */
  public void batch(String change, Collection<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    flush();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(change)) {
      for (Object[] values : rows) {
        bind(statement, values);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw failed(change, e);
    }
  }

  /** What the ORM has changed in this transaction, but not written yet, a statement must see. */
  private void flush() {
    if (transactions != null && transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
      entities.flush();
    }
  }

  /** As many question marks as there are values, for {@code in (…)}; there has to be one. */
  public static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private static PreparedStatement prepare(Connection connection, String text, Object[] values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    bind(statement, values);
    return statement;
  }

  private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, portable(values[i]));
    }
  }

  private static Object portable(Object value) {
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
  }

  private static IllegalStateException failed(String text, SQLException cause) {
    return new IllegalStateException("The database refused: " + text, cause);
  }

  /** Makes something of one row. */
  @FunctionalInterface
  public interface RowReader<T> {

    /** Reads the columns it needs; must not keep the row. */
    T read(Row row) throws SQLException;
  }

  /**
   * The row a query stands on; a missing value reads as null.
   *
   * <p>It asks for no type: the server's wrapper of a result looks up the method by its name each
   * time when it is asked for one, an eighth of the time a list took.
   */
  public static final class Row {

    private final ResultSet results;

    private Row(ResultSet results) {
      this.results = results;
    }

    /** Every column that has a value, by its name in lower case, as text. */
    public Map<String, String> all() throws SQLException {
      Map<String, String> all = new LinkedHashMap<>();
      ResultSetMetaData about = results.getMetaData();
      for (int i = 1; i <= about.getColumnCount(); i++) {
        String value = results.getString(i);
        if (value != null) {
          all.put(about.getColumnLabel(i).toLowerCase(Locale.ROOT), value);
        }
      }
      return all;
    }

    /** A column of ids. */
    public UUID uuid(String column) throws SQLException {
      return (UUID) results.getObject(column);
    }

    /** A column of text. */
    public String text(String column) throws SQLException {
      return results.getString(column);
    }

    /** A column of bytes. */
    public byte[] bytes(String column) throws SQLException {
      return results.getBytes(column);
    }

    /** A column of whole numbers; zero when missing. */
    public long number(String column) throws SQLException {
      return results.getLong(column);
    }

    /** A column of yes and no. */
    public boolean flag(String column) throws SQLException {
      return results.getBoolean(column);
    }

    /** A column of instants. */
    public Instant instant(String column) throws SQLException {
      return Columns.instant(results.getObject(column));
    }

    /** A column of days. */
    public LocalDate day(String column) throws SQLException {
      return Columns.day(results.getObject(column));
    }
  }
}

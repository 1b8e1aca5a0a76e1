package org.groundswell.journal;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.groundswell.storage.Columns;

/**
 * The statements on {@code journal_head} and {@code journal_entry}; insert and select, nothing
 * else.
 */
final class JournalTable {

  private static final String TAKE_ON_H2 =
      "select last from final table (update journal_head set last = last + ? where id = 1)";
  private static final String TAKE_ON_POSTGRESQL =
      "update journal_head set last = last + ? where id = 1 returning last";
  private static final String COLUMNS =
      "sequence, id, at, actor, subject_type, subject_id, type, version, payload";
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
  private static final int VERSION = 1;

  /**
   * Numbers the entries under the head's lock, which is held until the transaction ends; answers
   * the last number.
   */
  long write(Connection connection, List<Pending> entries) throws SQLException {
    long sequence = take(connection, entries.size());
    String insert =
        "insert into journal_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (Pending entry : entries) {
        fill(statement, ++sequence, entry);
        statement.addBatch();
      }
      statement.executeBatch();
    }
    return sequence;
  }

  private static long take(Connection connection, int count) throws SQLException {
    boolean h2 = connection.getMetaData().getURL().startsWith("jdbc:h2:");
    try (PreparedStatement statement =
        connection.prepareStatement(h2 ? TAKE_ON_H2 : TAKE_ON_POSTGRESQL)) {
      statement.setInt(1, count);
      try (ResultSet head = statement.executeQuery()) {
        head.next();
        return head.getLong(1) - count;
      }
    }
  }

  private static void fill(PreparedStatement statement, long sequence, Pending entry)
      throws SQLException {
    Event event = entry.event();
    statement.setLong(1, sequence);
    statement.setObject(2, entry.id());
    statement.setObject(3, Columns.moment(entry.at()));
    if (event.actor() == null) {
      statement.setNull(4, Types.OTHER);
    } else {
      statement.setObject(4, event.actor());
    }
    statement.setString(5, event.subjectType());
    statement.setObject(6, event.subjectId());
    statement.setString(7, event.type());
    statement.setInt(8, VERSION);
    statement.setString(9, payload(event.facts()));
  }

  long head(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select last from journal_head where id = 1");
        ResultSet head = statement.executeQuery()) {
      head.next();
      return head.getLong(1);
    }
  }

  List<Entry> after(Connection connection, long sequence, int limit) throws SQLException {
    String select =
        "select "
            + COLUMNS
            + " from journal_entry where sequence > ? order by sequence fetch first ? rows only";
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setLong(1, sequence);
      statement.setInt(2, limit);
      return entries(statement);
    }
  }

  List<Entry> about(Connection connection, UUID subject) throws SQLException {
    String select =
        "select " + COLUMNS + " from journal_entry where subject_id = ? order by sequence";
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setObject(1, subject);
      return entries(statement);
    }
  }

  private static List<Entry> entries(PreparedStatement select) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        entries.add(entry(row));
      }
    }
    return entries;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1),
        (UUID) row.getObject(2),
        Columns.instant(row.getObject(3)),
        (UUID) row.getObject(4),
        row.getString(5),
        (UUID) row.getObject(6),
        row.getString(7),
        row.getInt(8),
        facts(row.getString(9)));
  }

  private static String payload(Map<String, String> facts) {
    JsonObjectBuilder payload = BUILDERS.createObjectBuilder();
    facts.forEach(payload::add);
    return payload.build().toString();
  }

  private static Map<String, String> facts(String payload) {
    JsonObject facts = READERS.createReader(new StringReader(payload)).readObject();
    Map<String, String> read = new LinkedHashMap<>();
    facts.keySet().forEach(name -> read.put(name, facts.getString(name)));
    return read;
  }
}

package org.groundswell.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.IntFunction;
import org.groundswell.harness.Database;

/**
 * The same questions to PostgreSQL's full text search: {@code tsvector} with GIN and {@code
 * ts_rank_cd}, and {@code pg_trgm} while somebody types. It has no rights to look at, no facets to
 * count and nothing to highlight.
 */
record PostgresqlSearch(Stock stock, int size, Duration turn) {

  private static final int BATCH = 1_000;

  /** Fills a table, asks it, and prints. */
  void measure() throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(Database.emptyPostgresql(), "postgres", "postgres")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("create extension pg_trgm");
        statement.execute(
            "create table p (id integer primary key, title text, body text, words tsvector"
                + " generated always as (setweight(to_tsvector('english', title), 'A') ||"
                + " setweight(to_tsvector('english', body), 'B')) stored)");
      }
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("insert into p (id, title, body) values (?, ?, ?)")) {
        for (int number = 0; number < size; number++) {
          Stock.Text text = stock.text(number);
          insert.setInt(1, number);
          insert.setString(2, text.title());
          insert.setString(3, text.problem());
          insert.addBatch();
          if (number % BATCH == BATCH - 1) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
      connection.commit();
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("create index on p using gin (words)");
        statement.execute("create index on p using gin (title gin_trgm_ops)");
        statement.execute("vacuum analyze p");
      }
      String ranked =
          "select id, title from p, %s q where words @@ q order by ts_rank_cd(words, q) desc limit"
              + " 20";
      ask(
          connection,
          "PostgreSQL, every word",
          ranked.formatted("plainto_tsquery('english', ?)"),
          number -> stock.question(number, size));
      ask(
          connection,
          "PostgreSQL, any word",
          ranked.formatted("websearch_to_tsquery('english', ?)"),
          number -> stock.question(number, size).replace(" ", " or "));
      ask(
          connection,
          "PostgreSQL, while typing (pg_trgm)",
          "select id, title from p where ? <% title order by word_similarity(?, title) desc limit"
              + " 5",
          number -> stock.beginning(number, size));
    }
  }

  private void ask(Connection connection, String what, String query, IntFunction<String> questions)
      throws SQLException {
    Outcome outcome = new Outcome(turn);
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      long end = System.nanoTime() + turn.toNanos();
      for (int number = 0; System.nanoTime() < end; number++) {
        String question = questions.apply(number);
        for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
          statement.setString(i, question);
        }
        long begun = System.nanoTime();
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            rows.getString(2);
          }
        }
        outcome.record(200, System.nanoTime() - begun);
      }
    }
    SearchSpeed.say("%s, 1 client: %s", what, outcome);
  }
}

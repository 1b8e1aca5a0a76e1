package org.groundswell.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The demo agency's people and units with as many proposals as wanted, written into its tables
 * while no server runs; one in ten is for its unit only.
 */
record FilledAgency(Connection connection, Stock stock, int size) {

  private static final int BATCH = 1_000;
  private static final Instant FIRST = Instant.parse("2020-01-01T09:00:00Z");
  private static final List<String> ANSWERED =
      List.of("declined", "declined", "parked", "withdrawn");

  private static final String PROPOSAL =
      """
      insert into proposal (id, title, problem, solution, state, decision_right, visibility,
        visible_unit_id, hidden, first_author_id, unit_id, desk_unit_id, revision, created_at,
        updated_at, submitted_at, supports, comments, endorsements, external_supports, version)
      values (?, ?, ?, 'Do it.', ?, 'ask', ?, ?, false, ?, ?, ?, 1, ?, ?, ?, ?, 0, 0, 0, 1)
      """;

  /** Writes them. */
  void fill() throws SQLException {
    List<UUID> people = ids("select id from person order by id");
    List<UUID> units = ids("select id from unit where parent_id is not null");
    connection.setAutoCommit(false);
    try (PreparedStatement proposal = connection.prepareStatement(PROPOSAL);
        PreparedStatement author =
            connection.prepareStatement("insert into proposal_author values (?, ?, 0)")) {
      for (int number = 0; number < size; number++) {
        UUID id = UUID.randomUUID();
        UUID writer = people.get(number % people.size());
        add(proposal, values(number, id, writer, units.get(number % units.size())));
        add(author, id, writer);
        if (number % BATCH == BATCH - 1 || number == size - 1) {
          proposal.executeBatch();
          author.executeBatch();
          connection.commit();
        }
      }
    }
    connection.setAutoCommit(true);
  }

  private Object[] values(int number, UUID id, UUID writer, UUID unit) {
    boolean forUnit = number % 10 == 0;
    Stock.Text text = stock.text(number);
    Timestamp at = Timestamp.from(FIRST.plus(number, ChronoUnit.MINUTES));
    return new Object[] {
      id,
      text.title(),
      text.problem(),
      state(number),
      forUnit ? "unit" : "agency",
      forUnit ? unit : null,
      writer,
      unit,
      unit,
      at,
      at,
      at,
      number % 50
    };
  }

  /** Most are answered; one in a hundred waits at a desk. */
  private static String state(int number) {
    return number % 100 == 0 ? "submitted" : ANSWERED.get(number % ANSWERED.size());
  }

  private List<UUID> ids(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<UUID> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
      return ids;
    }
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}

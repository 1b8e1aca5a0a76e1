package org.groundswell.bench;

import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import org.groundswell.harness.RunningServer;
import org.groundswell.launcher.Server;
import org.groundswell.launcher.ServerOptions;

/**
 * How long a search takes through the product's own endpoints, rights included, beside PostgreSQL's
 * full text search over the same proposals in the same run.
 *
 * <p>Arguments: the folder of Payara Micro and the built WAR. {@code
 * -Dgroundswell.bench.sizes=13000,100000,1000000} says how many proposals there are.
 */
final class SearchSpeed {

  private static final int[] SIZES =
      Arrays.stream(
              System.getProperty("groundswell.bench.sizes", "13000,100000,1000000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  static final int BATCH = 1_000;
  private static final Duration TURN = Duration.ofSeconds(10);
  private static final Duration LONGEST_START = Duration.ofMinutes(30);
  private static final Instant FIRST = Instant.parse("2020-01-01T09:00:00Z");
  private static final List<String> STATES =
      List.of("submitted", "declined", "declined", "parked", "parked", "withdrawn");

  private final Stock stock = new Stock();
  private final Path payara;
  private final Path war;
  private final int size;

  private SearchSpeed(Path payara, Path war, int size) {
    this.payara = payara;
    this.war = war;
    this.size = size;
  }

  /** Runs everything and prints it. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    for (int size : SIZES) {
      say("-- %,d proposals", size);
      SearchSpeed speed = new SearchSpeed(Path.of(arguments[0]), Path.of(arguments[1]), size);
      speed.product();
      new PostgresqlSearch(speed.stock, size, TURN).measure();
    }
    System.exit(0);
  }

  private void product() throws IOException, InterruptedException, SQLException {
    Path home = Files.createTempDirectory("groundswell-bench");
    int port = RunningServer.freePort();
    ServerOptions options =
        ServerOptions.of(payara, war, home, port)
            .withJava("-Xmx2g")
            .demo()
            .with("groundswell.demo.public", "false");
    try (Server server = Server.start(options, log(home))) {
      server.awaitReady(LONGEST_START);
    }
    fill(home);
    delete(home.resolve("data/index"));
    long begun = System.nanoTime();
    try (Server server = Server.start(options, log(home))) {
      server.awaitReady(LONGEST_START);
      say("started without an index after %.1f s", (System.nanoTime() - begun) / 1e9);
      Api api = new Api(server.address());
      awaitIndex(api, api.signIn("administrator"));
      say("an index of everything after %.1f s", (System.nanoTime() - begun) / 1e9);
      measure(port, api.signIn("staff"));
    }
    delete(home);
  }

  /** The server answers while it builds; what is measured is what it answers afterwards. */
  private void awaitIndex(Api api, String token) throws IOException, InterruptedException {
    JsonObject index = Api.json(api.get("/api/status/index", token));
    while (!index.getString("state").equals("ready") || index.getInt("documents") < size) {
      Thread.sleep(1_000);
      index = Api.json(api.get("/api/status/index", token));
    }
  }

  private void measure(int port, String token) {
    IntFunction<byte[]> keyword =
        turn -> request("/api/search?limit=20&q=", stock.question(turn, size), token);
    IntFunction<byte[]> typing =
        turn -> request("/api/search?limit=5&q=", stock.beginning(turn, size), token);
    IntFunction<byte[]> similar =
        turn -> request("/api/similar?title=", stock.text(turn % size).title(), token);
    for (int clients : new int[] {1, 8}) {
      say("search, %d clients: %s", clients, run(port, clients, keyword));
      say("search while typing, %d clients: %s", clients, run(port, clients, typing));
      say("similar by title, %d clients: %s", clients, run(port, clients, similar));
    }
  }

  private static Outcome run(int port, int clients, IntFunction<byte[]> requests) {
    Load load = new Load(port, clients, TURN);
    new Load(port, clients, TURN.dividedBy(4)).run(client -> turn -> requests.apply(-turn - 1));
    return load.run(client -> turn -> requests.apply(client * 100_000 + turn));
  }

  private static byte[] request(String path, String question, String token) {
    return ("GET "
            + path
            + URLEncoder.encode(question, StandardCharsets.UTF_8)
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
            + token
            + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void fill(Path home) throws SQLException {
    String url = "jdbc:h2:file:" + home.resolve("data/groundswell").toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url, "groundswell", "groundswell")) {
      List<UUID> people = ids(connection, "select id from person order by id");
      List<UUID> units = ids(connection, "select id from unit where parent_id is not null");
      connection.setAutoCommit(false);
      try (PreparedStatement proposal =
              connection.prepareStatement(
                  "insert into proposal (id, title, problem, solution, state, decision_right,"
                      + " visibility, visible_unit_id, hidden, first_author_id, unit_id,"
                      + " desk_unit_id, revision, created_at, updated_at, submitted_at, supports,"
                      + " comments, endorsements, external_supports, version) values (?, ?, ?,"
                      + " 'Do it.', ?, 'ask', ?, ?, false, ?, ?, ?, 1, ?, ?, ?, ?, 0, 0, 0, 1)");
          PreparedStatement author =
              connection.prepareStatement("insert into proposal_author values (?, ?, 0)")) {
        for (int number = 0; number < size; number++) {
          UUID id = UUID.randomUUID();
          UUID writer = people.get(number % people.size());
          UUID unit = units.get(number % units.size());
          boolean forUnit = number % 10 == 0;
          Stock.Text text = stock.text(number);
          Timestamp at = Timestamp.from(FIRST.plus(number, ChronoUnit.MINUTES));
          Object[] values = {
            id,
            text.title(),
            text.problem(),
            STATES.get(number % STATES.size()),
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
          add(proposal, values);
          add(author, id, writer);
          if (number % BATCH == BATCH - 1) {
            proposal.executeBatch();
            author.executeBatch();
            connection.commit();
          }
        }
        proposal.executeBatch();
        author.executeBatch();
        connection.commit();
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("shutdown");
      }
    }
  }

  private static List<UUID> ids(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<UUID> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
      return ids;
    }
  }

  static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private static ProcessBuilder.Redirect log(Path home) {
    return ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile());
  }

  static void say(String line, Object... facts) {
    System.out.printf(Locale.ROOT, line + "%n", facts);
  }
}

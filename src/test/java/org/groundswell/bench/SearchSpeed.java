package org.groundswell.bench;

import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.groundswell.harness.RunningServer;
import org.groundswell.launcher.Server;
import org.groundswell.launcher.ServerOptions;

/**
 * How long a search takes through the product's own endpoints, rights included, beside PostgreSQL's
 * full text search over the same proposals in the same run: by words alone, by words and meaning,
 * and while the whole index is written anew beside.
 *
 * <p>Arguments: the folder of Payara Micro and the built WAR. {@code
 * -Dgroundswell.bench.sizes=13000,100000,1000000} says how many proposals there are; {@code
 * -Dgroundswell.bench.database=postgresql} keeps them in PostgreSQL instead of H2; {@code
 * -Dgroundswell.bench.keep} names a folder that keeps an agency in H2 for another run.
 */
final class SearchSpeed {

  private static final int[] SIZES =
      Arrays.stream(
              System.getProperty("groundswell.bench.sizes", "13000,100000,1000000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final boolean POSTGRESQL =
      System.getProperty("groundswell.bench.database", "h2").equals("postgresql");
  private static final String KEPT = System.getProperty("groundswell.bench.keep", "");
  private static final Duration TURN = Duration.ofSeconds(15);
  private static final Duration WARMING = Duration.ofSeconds(30);

  /** A server is slower at first: until then what it does for every search is being compiled. */
  private static final Duration COMPILING = Duration.ofSeconds(60);

  private static final Duration LONGEST_START = Duration.ofMinutes(30);

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
    Path home =
        KEPT.isEmpty()
            ? Files.createTempDirectory("groundswell-bench")
            : Path.of(KEPT, String.valueOf(size));
    ServerOptions options =
        ServerOptions.of(payara, war, home, RunningServer.freePort())
            .withJava("-Xmx2g")
            .demo()
            .with("groundswell.demo.public", "false");
    if (POSTGRESQL) {
      options = RunningServer.onPostgresql(options);
    }
    ServerOptions byWords = options.with("groundswell.meaning.model", "none");
    if (!Files.exists(home.resolve("data"))) {
      fill(home, byWords);
    }
    try (Server server = start(home, byWords)) {
      byWords(options.port(), new Api(server.address()));
    }
    String model = QuickModel.into(home.resolve("quick")).toAbsolutePath().toString();
    try (Server server = start(home, options.with("groundswell.meaning.model", model))) {
      byMeaningToo(options.port(), new Api(server.address()));
    }
    if (KEPT.isEmpty()) {
      delete(home);
    }
  }

  private static Server start(Path home, ServerOptions options)
      throws IOException, InterruptedException {
    Files.createDirectories(home);
    Server server =
        Server.start(
            options, ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()));
    server.awaitReady(LONGEST_START);
    return server;
  }

  private void fill(Path home, ServerOptions options)
      throws IOException, InterruptedException, SQLException {
    start(home, options).close();
    Path file = home.resolve("data/groundswell").toAbsolutePath();
    String url = options.settings().getOrDefault("groundswell.db.url", "jdbc:h2:file:" + file);
    String user = POSTGRESQL ? "postgres" : "groundswell";
    try (Connection connection = DriverManager.getConnection(url, user, user);
        Statement closing = connection.createStatement()) {
      new FilledAgency(connection, stock, size).fill();
      if (!POSTGRESQL) {
        closing.execute("shutdown");
      }
    }
    delete(home.resolve("data/index"));
  }

  private void byWords(int port, Api api) throws IOException, InterruptedException {
    awaitIndex(api, index -> index.getInt("documents") >= size);
    String token = api.signIn("staff");
    compile(port, token);
    ask(port, "by words", keyword(token));
    ask(port, "while typing, titles", typing(token));
    say("while typing, 8 clients: %s", run(port, 8, typing(token)));
    say("by words, 8 clients: %s", run(port, 8, keyword(token)));
  }

  private void byMeaningToo(int port, Api api) throws IOException, InterruptedException {
    awaitIndex(api, index -> index.getJsonObject("meaning").getString("state").equals("ready"));
    String token = api.signIn("staff");
    compile(port, token);
    ask(port, "by words and meaning", keyword(token));
    ask(port, "similar by title", similar(token));
    say("by words and meaning, 8 clients: %s", run(port, 8, keyword(token)));
    Api.require(
        api.post(
            "/api/status/followers/search-index/rebuild",
            api.signIn("administrator"),
            "application/json",
            BodyPublishers.noBody()));
    say("the same while all is written anew, 1 client: %s", run(port, 1, keyword(token)));
    ask(port, "while typing, in the meantime", typing(token));
    JsonObject index = Api.json(api.get("/api/status/index", api.signIn("administrator")));
    say("by then it was %s, with %,d built", index.getString("state"), index.getInt("built"));
  }

  private void compile(int port, String token) {
    say(
        "in the first minute: %s",
        load(port, 1, COMPILING, turn -> keyword(token).apply(-turn - 1)));
  }

  private void ask(int port, String what, IntFunction<byte[]> requests) {
    say("%s, 1 client: %s", what, run(port, 1, requests));
  }

  private IntFunction<byte[]> keyword(String token) {
    return turn -> request("/api/search?limit=20&q=", stock.question(turn, size), token);
  }

  private IntFunction<byte[]> typing(String token) {
    return turn -> request("/api/suggestions?q=", stock.beginning(turn, size), token);
  }

  private IntFunction<byte[]> similar(String token) {
    return turn ->
        request("/api/similar?title=", stock.text(Math.floorMod(turn, size)).title(), token);
  }

  /** What is measured is what the server answers when it has come to rest. */
  private static void awaitIndex(Api api, Predicate<JsonObject> wanted)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    String token = api.signIn("administrator");
    JsonObject index = Api.json(api.get("/api/status/index", token));
    while (!index.getString("state").equals("ready") || !wanted.test(index)) {
      Thread.sleep(1_000);
      index = Api.json(api.get("/api/status/index", token));
    }
    say("the index was ready after %.0f s more", (System.nanoTime() - begun) / 1e9);
  }

  private static Outcome run(int port, int clients, IntFunction<byte[]> requests) {
    load(port, clients, WARMING, turn -> requests.apply(-turn - 1));
    return load(port, clients, TURN, requests);
  }

  private static Outcome load(
      int port, int clients, Duration duration, IntFunction<byte[]> requests) {
    return new Load(port, clients, duration)
        .run(client -> turn -> requests.apply(client * 100_000 + turn));
  }

  private static byte[] request(String path, String question, String token) {
    return Load.get(path + URLEncoder.encode(question, StandardCharsets.UTF_8), token);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  static void say(String line, Object... facts) {
    System.out.printf(Locale.ROOT, "%s%n", line.formatted(facts));
  }
}

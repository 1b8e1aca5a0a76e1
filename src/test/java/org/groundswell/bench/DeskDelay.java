package org.groundswell.bench;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.harness.Client;
import org.groundswell.harness.LiveClient;
import org.groundswell.harness.RunningServer;

/**
 * From the POST of a proposal to the manager's screen and to everybody else's socket, with
 * thousands of live connections; beside what Tyrus does on the same server without knowing anybody,
 * session by session and by its own broadcast, and beside the Node library {@code ws}, in one run.
 *
 * <p>Arguments: the folder of Payara Micro and the built WAR. Wants {@code ui/node_modules}.
 */
final class DeskDelay {

  private static final int ROUNDS = Integer.getInteger("groundswell.bench.rounds", 20);
  private static final int WARM_UP = 10;
  private static final int PEOPLE = 60;
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private final MeasuredServer server;
  private final List<Client> people = new ArrayList<>();
  private final Client author;
  private final Client manager;
  private final String desk;

  private DeskDelay(MeasuredServer server) {
    this.server = server;
    Client stranger = Client.strangerAt(URI.create("http://127.0.0.1:" + server.port() + "/"));
    List<JsonObject> known = stranger.get("api/demo/people").expect(200).items();
    author = stranger.as(known.getFirst());
    List<JsonObject> everybody = author.get("api/people?limit=100&q=a").expect(200).items();
    everybody.stream()
        .limit(PEOPLE)
        .map(person -> stranger.as(UUID.fromString(person.getString("id"))))
        .forEach(people::add);
    JsonObject unit =
        author.get("api/units").expect(200).items().stream()
            .filter(it -> it.containsKey("manager") && it.containsKey("parentId"))
            .findFirst()
            .orElseThrow();
    desk = unit.getString("id");
    manager = stranger.as(UUID.fromString(unit.getJsonObject("manager").getString("id")));
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("groundswell-bench");
    try (MeasuredServer server =
        MeasuredServer.start(Path.of(arguments[0]), Path.of(arguments[1]), BareWar.in(folder))) {
      DeskDelay delay = new DeskDelay(server);
      for (int connections : sizes()) {
        delay.measure(connections, folder);
      }
      say("%s", server.memory());
    }
    System.exit(0);
  }

  private static int[] sizes() {
    return Arrays.stream(
            System.getProperty("groundswell.bench.sizes", "1000,5000,10000").split(","))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private void measure(int connections, Path folder) throws Exception {
    say("%,d connections, %d rounds", connections, ROUNDS);
    double loop;
    double cast;
    try (Crowd crowd = new Crowd()) {
      gather(connections, () -> crowd.add(server.port(), "/bare/live", ""));
      loop = report("bare Tyrus, session by session", () -> bare(crowd, "loop"));
      cast = report("bare Tyrus, its own broadcast", () -> bare(crowd, "cast"));
    }
    double node = node(connections, folder);
    long before = heap();
    try (Crowd crowd = new Crowd();
        LiveClient screen = LiveClient.open(manager)) {
      screen.hello();
      screen.subscribe("desk:" + desk);
      int[] next = {0};
      gather(
          connections,
          () ->
              crowd.add(
                  server.port(),
                  "/live",
                  people.get(next[0]++ % people.size()).token(),
                  "{\"type\":\"hello\"}",
                  "{\"type\":\"subscribe\",\"topics\":[\"proposals\",\"inbox\"]}"));
      Thread.sleep(2_000);
      say("  %.1f KB of heap a connection", (heap() - before) / 1024.0 / connections);
      List<Double> screens = new ArrayList<>();
      double ours = report("Groundswell, everybody", () -> post(crowd, screen, screens));
      double[] sorted =
          screens.stream().skip(WARM_UP).mapToDouble(Double::doubleValue).sorted().toArray();
      say(
          "  POST to the manager's screen: median %.0f ms, 99 %% %.0f ms",
          at(sorted, 0.5), at(sorted, 0.99));
      say(
          "  99 %% against the loop %.2f, the broadcast %.2f, ws %.2f; the manager's %.2f, %.2f,"
              + " %.2f",
          ours / loop,
          ours / cast,
          ours / node,
          at(sorted, 0.99) / loop,
          at(sorted, 0.99) / cast,
          at(sorted, 0.99) / node);
    }
  }

  /** Connects in this thread: as fast as the server takes them. */
  private static void gather(int connections, Connecting one) throws Exception {
    long begun = System.nanoTime();
    for (int i = 0; i < connections; i++) {
      one.connect();
    }
    say("  connected in %.1f s", (System.nanoTime() - begun) / 1e9);
  }

  /** Connects one client. */
  private interface Connecting {
    void connect() throws IOException;
  }

  private double report(String what, Callable<double[]> round) throws Exception {
    List<double[]> rounds = new ArrayList<>();
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      double[] delays = round.call();
      if (i >= 0) {
        rounds.add(delays);
      }
    }
    double median = middle(rounds, 0.5);
    double worst = middle(rounds, 0.99);
    say("  %s: median %.0f ms, 99 %% %.0f ms", what, median, worst);
    return worst;
  }

  /** The median of the rounds of one quantile of the clients. */
  private static double middle(List<double[]> rounds, double quantile) {
    return at(rounds.stream().mapToDouble(it -> at(it, quantile)).sorted().toArray(), 0.5);
  }

  private static double at(double[] sorted, double quantile) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))];
  }

  private static double[] bare(Crowd crowd, String how) throws Exception {
    String text =
        "%s {\"type\":\"change\",\"sequence\":4711,\"topics\":[\"proposals\"],\"id\":\"%s\",\"what\":\"submitted\"}"
            .formatted(how, UUID.randomUUID());
    crowd.expect(text);
    long begun = System.nanoTime();
    crowd.say(0, text);
    return crowd.delaysSince(begun);
  }

  private double[] post(Crowd crowd, LiveClient screen, List<Double> screens) throws Exception {
    String draft =
        """
        {"title":"A bench in the hall","problem":"People stand.","solution":"Let them sit.",
         "deskUnit":"%s"}
        """
            .formatted(desk);
    Client.Answer drafted = author.post("api/proposals", draft).expect(201);
    String id = drafted.json().getString("id");
    crowd.expect(id);
    long begun = System.nanoTime();
    author
        .send("POST", "api/proposals/" + id + "/submission", "{}", "If-Match", drafted.etag())
        .expect(200);
    while (!screen.await("change").getString("id").equals(id)) {
      continue;
    }
    manager.get("api/desk?limit=50").expect(200);
    screens.add((System.nanoTime() - begun) / 1e6);
    return crowd.delaysSince(begun);
  }

  private double node(int connections, Path folder) throws Exception {
    Path script = folder.resolve("ws-broadcast.mjs");
    try (InputStream source = DeskDelay.class.getResourceAsStream("/bench/ws-broadcast.mjs")) {
      Files.write(script, source.readAllBytes());
    }
    int port = RunningServer.freePort();
    Process process =
        new ProcessBuilder(
                "node", script.toString(), Path.of("ui").toAbsolutePath().toString(), "" + port)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Crowd crowd = new Crowd()) {
      if (!"listening".equals(out.readLine())) {
        throw new IllegalStateException("ws does not listen: " + out.readLine());
      }
      gather(connections, () -> crowd.add(port, "/", ""));
      return report("Node ws", () -> bare(crowd, "cast"));
    } finally {
      process.destroy();
    }
  }

  /** What is left of the server's heap after a collection, in bytes. */
  private long heap() throws IOException, InterruptedException {
    jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("The heap says nothing.");
    }
    return Long.parseLong(used.group(1)) * 1024;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(tool.toString(), Long.toString(server.pid()), command)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static void say(String line, Object... facts) {
    System.out.printf(Locale.ROOT, line + "%n", facts);
  }
}

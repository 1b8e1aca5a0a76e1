package org.groundswell.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.groundswell.harness.RunningServer;
import org.groundswell.launcher.Server;
import org.groundswell.launcher.ServerOptions;

/**
 * The figures of {@code docs/benchmarks.md}: the list against a bare endpoint on the same server,
 * the same list unchanged, many clients, submitting, memory, start-up.
 *
 * <p>Arguments: the folder of Payara Micro and the built WAR.
 */
final class Benchmark {

  private static final int PROPOSALS = Integer.getInteger("groundswell.bench.proposals", 13_000);
  private static final int CLIENTS = 32;
  private static final int MANY_CLIENTS = 256;
  private static final int ROUNDS = 3;
  private static final Duration TURN = Duration.ofSeconds(4);
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final AtomicLong SEEDS = new AtomicLong();
  private static final Instant FIRST = Instant.parse("2025-01-01T09:00:00Z");
  private static final String LIST = "/api/proposals?limit=20";

  private final Path payara;
  private final Path war;

  private Benchmark(Path payara, Path war) {
    this.payara = payara;
    this.war = war;
  }

  /** Runs everything and prints it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Benchmark benchmark = new Benchmark(Path.of(arguments[0]), Path.of(arguments[1]));
    benchmark.traffic();
    benchmark.startUp();
  }

  private void startUp() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("groundswell-bench");
    for (int start = 0; start < ROUNDS; start++) {
      ServerOptions options = ServerOptions.of(payara, war, home, RunningServer.freePort()).demo();
      long begun = System.nanoTime();
      try (Server server = Server.start(options, log(home))) {
        server.awaitReady(LONGEST_START);
        new Api(server.address()).get("/", "");
        say("start %d: first page after %.1f s", start + 1, (System.nanoTime() - begun) / 1e9);
      }
    }
  }

  private void traffic() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("groundswell-bench");
    int port = RunningServer.freePort();
    ServerOptions options =
        ServerOptions.of(payara, war, home, port)
            .demo()
            .with("groundswell.demo.public", "false")
            .with("groundswell.sign-in.attempts-per-minute", "10000")
            .with(BareWar.in(home));
    try (Server server = Server.start(options, log(home))) {
      server.awaitReady(LONGEST_START);
      Api api = new Api(server.address());
      fill(api);
      String token = api.signIn("staff");
      compare(port, token, api.get(LIST, token).headers().firstValue("ETag").orElseThrow());
      crowd(port, token);
      submit(port, token);
      say("resident memory after all this: %d MB", residentMegabytes(server.process().pid()));
    }
  }

  private static void fill(Api api) throws IOException, InterruptedException {
    String token = api.signIn("administrator");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < PROPOSALS; i++) {
      lines.append(line(i)).append('\n');
    }
    long begun = System.nanoTime();
    HttpResponse<String> run =
        api.post(
            "/api/imports?name=bench&format=groundswell",
            token,
            "application/x-ndjson",
            BodyPublishers.ofString(lines.toString()));
    say("import of %,d: %s in %.1f s", PROPOSALS, Api.json(run), (System.nanoTime() - begun) / 1e9);
  }

  /** An idea that has had its answer: no promise lapses while the measurement runs. */
  private static String line(int i) {
    return String.format(
        Locale.ROOT,
        "{\"ref\":\"bench-%d\",\"title\":\"Shorten form %d at counter %d\",\"problem\":\"Form %d asks"
            + " for the same address three times.\",\"solution\":\"Ask once and copy it.\","
            + "\"createdAt\":\"%s\",\"submittedAt\":\"%<s\",\"answers\":[{\"code\":\"decline\","
            + "\"reason\":\"no-resources\",\"text\":\"There is no money for new forms before next"
            + " spring.\",\"whatWouldChange\":\"A form that is printed here.\",\"at\":\"%s\"}]}",
        i,
        i,
        i % 97,
        i,
        FIRST.plus(i, ChronoUnit.HOURS),
        FIRST.plus(i + 48L, ChronoUnit.HOURS));
  }

  private static void compare(int port, String token, String etag) {
    String bare = request("GET", "/bare/bare", token, "");
    String list = request("GET", LIST, token, "");
    String unchanged = request("GET", LIST, token, "If-None-Match: " + etag + "\r\n");
    Load warmUp = new Load(port, CLIENTS, WARM_UP.dividedBy(2));
    List.of(bare, list, unchanged).forEach(warmUp::of);
    List<Outcome> bares = new ArrayList<>();
    List<Outcome> lists = new ArrayList<>();
    List<Outcome> unchangeds = new ArrayList<>();
    List<Outcome> strangers = new ArrayList<>();
    IntFunction<IntFunction<byte[]>> another =
        client -> turn -> another(token).getBytes(StandardCharsets.UTF_8);
    warmUp.run(another);
    Load load = new Load(port, CLIENTS, TURN);
    for (int round = 0; round < ROUNDS; round++) {
      bares.add(load.of(bare));
      lists.add(load.of(list));
      unchangeds.add(load.of(unchanged));
      strangers.add(load.run(another));
    }
    say("%d clients, %d turns each", CLIENTS, ROUNDS);
    report("bare JAX-RS", bares, bares);
    report("list, 20 rows", lists, bares);
    report("list, unchanged (304)", unchangeds, bares);
    report("list that nobody asked for before", strangers, bares);
  }

  /** The seed orders nothing here, but makes it another list. */
  private static String another(String token) {
    return request("GET", LIST + "&seed=" + SEEDS.incrementAndGet(), token, "");
  }

  private static void report(String what, List<Outcome> turns, List<Outcome> base) {
    say("%s: ratio %.2f; last turn %s", what, rate(turns) / rate(base), turns.getLast());
  }

  private static double rate(List<Outcome> turns) {
    return turns.stream()
        .mapToDouble(Outcome::rate)
        .sorted()
        .skip(turns.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static void crowd(int port, String token) {
    Outcome outcome =
        new Load(port, MANY_CLIENTS, Duration.ofSeconds(15)).of(request("GET", LIST, token, ""));
    say("list with %d clients: %s", MANY_CLIENTS, outcome);
  }

  private static void submit(int port, String token) {
    IntFunction<IntFunction<byte[]>> drafts =
        client -> turn -> draft(token, client + "-" + turn).getBytes(StandardCharsets.UTF_8);
    say("write a draft, %d clients: %s", CLIENTS, new Load(port, CLIENTS, TURN).run(drafts));
  }

  private static String draft(String token, String name) {
    String body =
        "{\"title\":\"Bench draft "
            + name
            + "\",\"problem\":\"A problem.\",\"solution\":\"A way.\"}";
    return "POST /api/proposals HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
        + token
        + "\r\nIdempotency-Key: "
        + UUID.randomUUID()
        + "\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static String request(String method, String path, String token, String headers) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
        + token
        + "\r\n"
        + headers
        + "\r\n";
  }

  private static long residentMegabytes(long process) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      String resident = lines.filter(it -> it.startsWith("VmRSS")).findFirst().orElseThrow();
      return Long.parseLong(resident.replaceAll("\\D", "")) / 1024;
    }
  }

  private static ProcessBuilder.Redirect log(Path home) {
    return ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile());
  }

  private static void say(String line, Object... facts) {
    System.out.printf(Locale.ROOT, line + "%n", facts);
  }
}

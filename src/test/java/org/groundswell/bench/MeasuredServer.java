package org.groundswell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.groundswell.harness.RunningServer;
import org.groundswell.launcher.Server;
import org.groundswell.launcher.ServerOptions;

/**
 * The built product with the demo's sign-in and a heap of 1 GiB, on H2 in a file or, with {@code
 * -Dgroundswell.bench.database=postgresql}, on the embedded PostgreSQL; it knows how much memory it
 * has taken.
 */
final class MeasuredServer implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(10);
  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

  private final Path collections;
  private final int port;
  private final Server server;

  private MeasuredServer(Path home, ServerOptions options)
      throws IOException, InterruptedException {
    this.collections = home.resolve("gc.log");
    this.port = options.port();
    this.server =
        Server.start(
            options.withJava("-Xlog:gc:file=" + collections),
            ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()));
  }

  /** Starts it, with other applications beside it. */
  static MeasuredServer start(Path payara, Path war, Path... alongside)
      throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("groundswell-bench");
    ServerOptions options =
        ServerOptions.of(payara, war, home, RunningServer.freePort())
            .demo()
            .with("groundswell.demo.public", "false")
            .with("groundswell.sign-in.attempts-per-minute", "10000")
            .with("groundswell.live.connections-per-person", "100000");
    if (onPostgresql()) {
      options = RunningServer.onPostgresql(options);
    }
    for (Path application : alongside) {
      options = options.with(application);
    }
    MeasuredServer started = new MeasuredServer(home, options);
    started.server.awaitReady(LONGEST_START);
    return started;
  }

  static boolean onPostgresql() {
    return "postgresql".equals(System.getProperty("groundswell.bench.database"));
  }

  int port() {
    return port;
  }

  long pid() {
    return server.process().pid();
  }

  Api api() {
    return new Api(server.address());
  }

  /** What memory it has taken at most since it started, for reading. */
  String memory() throws IOException {
    long heap = 0;
    try (Stream<String> lines = Files.lines(collections)) {
      for (Matcher each : lines.map(COLLECTION::matcher).filter(Matcher::find).toList()) {
        heap = Math.max(heap, Long.parseLong(each.group(1)));
      }
    }
    return "at most %d MB of heap, %d MB resident".formatted(heap, kilobytes("VmHWM") / 1024);
  }

  private long kilobytes(String what) throws IOException {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc/" + server.process().pid() + "/status"))) {
      String line = lines.filter(it -> it.startsWith(what)).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", ""));
    }
  }

  @Override
  public void close() {
    server.close();
  }
}

package org.groundswell.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Records one start for the JDK (25 or newer), which skips most of it from then on.
 *
 * <p>The recording is the ahead-of-time cache of the JDK: a file beside Payara Micro that fits this
 * JDK and these libraries only. Whatever does not fit is ignored, and the server starts as it did
 * without.
 */
final class StartCache {

  /** The first JDK that both makes and uses such a file. */
  static final int OLDEST_JDK = 25;

  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Duration LONGEST_RECORDING = Duration.ofMinutes(5);

  private StartCache() {}

  /** What to tell whoever could start faster; nothing where a start was recorded or cannot be. */
  static Optional<String> advice(ServerOptions options) {
    Path cache = new Installation(options.payara().toAbsolutePath()).startCache();
    return Runtime.version().feature() < OLDEST_JDK || Files.exists(cache)
        ? Optional.empty()
        : Optional.of("  Later starts are shorter after: mvn -Pfast-start");
  }

  static void record(ServerOptions options) throws IOException, InterruptedException {
    if (Runtime.version().feature() < OLDEST_JDK) {
      System.out.println("This JDK cannot record a start; 25 can.");
      return;
    }
    Path cache = new Installation(options.payara().toAbsolutePath()).startCache();
    if (Files.exists(cache)) {
      System.out.println("There is a recorded start already: " + cache);
      return;
    }
    Path home = Files.createTempDirectory("groundswell-start");
    ServerOptions recording =
        ServerOptions.of(options.payara(), options.war().toAbsolutePath(), home, freePort())
            .demo()
            .with("groundswell.demo.public", "false")
            .withJava("-XX:AOTCacheOutput=" + cache);
    Server server = Server.start(recording, Redirect.appendTo(home.resolve("log").toFile()));
    try {
      server.awaitReady(LONGEST_START);
      visit(server.address());
    } finally {
      // The JDK writes the file when the process ends.
      server.close(LONGEST_RECORDING);
    }
    System.out.println(
        Files.exists(cache) ? "Recorded the start in " + cache : "The JDK recorded nothing.");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void visit(URI address) throws IOException {
    for (String path : new String[] {"/", "/api/problems", "/health"}) {
      address.resolve(path).toURL().openStream().close();
    }
  }
}

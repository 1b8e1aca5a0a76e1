package org.groundswell.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Records one start for the JDK (25 or newer), which skips most of it from then on.
 *
 * <p>The recording is the ahead-of-time cache of the JDK: a file beside Payara Micro that fits this
 * JDK and these libraries only. Whatever does not fit is ignored, and the server starts as it did
 * without.
 */
final class StartCache {

  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Duration LONGEST_RECORDING = Duration.ofMinutes(5);

  private StartCache() {}

  static void record(ServerOptions options) throws IOException, InterruptedException {
    Path cache = new Installation(options.payara().toAbsolutePath()).startCache();
    Files.deleteIfExists(cache);
    Path home = Files.createTempDirectory("groundswell-start");
    ServerOptions recording =
        ServerOptions.of(options.payara(), options.war().toAbsolutePath(), home, freePort())
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
        Files.exists(cache) ? "Recorded the start in " + cache : "This JDK recorded nothing.");
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

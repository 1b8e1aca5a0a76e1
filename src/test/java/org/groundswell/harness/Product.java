package org.groundswell.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.groundswell.launcher.Server;
import org.groundswell.launcher.ServerOptions;

/**
 * The built product, running with its demo agency: one server for the whole test run.
 *
 * <p>With {@code -Dgroundswell.test.address=http://127.0.0.1:8080/} a server that runs already is
 * used instead; it has to be in demo mode and to allow many sign-ins.
 */
public final class Product {

  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private Product() {}

  /** Where it answers, such as {@code http://127.0.0.1:40123/}. */
  public static URI address() {
    return Running.ADDRESS;
  }

  /** Somebody who has not signed in. */
  public static Client stranger() {
    return new Client(address(), null);
  }

  private static final class Running {

    static final URI ADDRESS = start();

    private static URI start() {
      String running = System.getProperty("groundswell.test.address");
      if (running != null) {
        return URI.create(running);
      }
      try {
        return startAnew();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private static URI startAnew() throws IOException, InterruptedException {
      Path home = Files.createTempDirectory("groundswell-test");
      ServerOptions options =
          ServerOptions.of(
                  Path.of(System.getProperty("payara.microJar")).getParent(),
                  Path.of(System.getProperty("groundswell.war")),
                  home,
                  freePort())
              .with("groundswell.sign-in.attempts-per-minute", "1000000")
              .with("groundswell.live.connections-per-person", "1000000")
              .demo();
      Server server = Server.start(options, Redirect.to(home.resolve("server.log").toFile()));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      server.awaitReady(LONGEST_START);
      return server.address();
    }

    private static int freePort() throws IOException {
      try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      }
    }
  }
}

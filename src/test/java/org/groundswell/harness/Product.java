package org.groundswell.harness;

import java.net.URI;
import org.groundswell.launcher.ServerOptions;

/**
 * The built product, running with its demo agency: one server for the whole test run.
 *
 * <p>With {@code -Dgroundswell.test.address=http://127.0.0.1:8080/} a server that runs already is
 * used instead; it has to be in demo mode and to allow many sign-ins. With {@code
 * -Dgroundswell.test.database=postgresql} it runs on the embedded PostgreSQL instead of H2.
 */
public final class Product {

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
      return startAnew();
    }

    private static URI startAnew() {
      ServerOptions options =
          RunningServer.options()
              .with("groundswell.sign-in.attempts-per-minute", "1000000")
              .with("groundswell.demo.public", "false")
              .with("groundswell.attachments.per-minute", "1000000")
              .with("groundswell.live.connections-per-person", "1000000")
              .demo();
      boolean postgresql = "postgresql".equals(System.getProperty("groundswell.test.database"));
      RunningServer server =
          RunningServer.with(postgresql ? RunningServer.onPostgresql(options) : options);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server.address();
    }
  }
}

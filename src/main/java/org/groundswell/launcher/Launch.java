package org.groundswell.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Starts the server from the command line, prints its address when it answers, and stops it with
 * ctrl-C.
 *
 * <p>Arguments: the folder of Payara Micro, the WAR, and optionally {@code --demo}, or {@code
 * --record-start} to make later starts faster and end. System properties: {@code groundswell.port},
 * {@code groundswell.bind-address}; every other one that starts with {@code groundswell.} is handed
 * to the server.
 */
public final class Launch {

  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private Launch() {}

  /** Runs until the server ends. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    ServerOptions options = options(arguments);
    try {
      if (has(arguments, "--record-start")) {
        StartCache.record(options);
      } else {
        run(options);
      }
    } catch (PortTaken | NotDeployed e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static ServerOptions options(String[] arguments) {
    int port = Integer.getInteger("groundswell.port", 8080);
    ServerOptions options =
        ServerOptions.of(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(""), port)
            .on(System.getProperty("groundswell.bind-address", "127.0.0.1"));
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith("groundswell.") && !name.matches("groundswell\\.(port|bind-address)")) {
        options = options.with(name, System.getProperty(name));
      }
    }
    return has(arguments, "--demo") ? options.demo() : options;
  }

  private static void run(ServerOptions options) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    try (Server server = Server.start(options, Redirect.INHERIT)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      server.awaitReady(LONGEST_START);
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      System.out.printf(
          "%n  Groundswell is ready after %.1f s:  %s%n  Stop it with ctrl-C.%n",
          took.toMillis() / 1000.0, server.address());
      StartCache.advice(options).ifPresent(System.out::println);
      System.out.println();
      server.awaitEnd();
    }
  }

  private static boolean has(String[] arguments, String flag) {
    return List.of(arguments).contains(flag);
  }
}

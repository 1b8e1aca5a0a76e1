package org.groundswell.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One running server: a process that can be awaited, stopped, and killed.
 *
 * <pre>{@code
 * Server server = Server.start(options, ProcessBuilder.Redirect.INHERIT);
 * server.awaitReady(Duration.ofSeconds(60));
 * }</pre>
 */
public final class Server implements AutoCloseable {

  private static final long POLL_MILLISECONDS = 100;
  private static final int MOST_STRANGE_ANSWERS = 10;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final Process process;
  private final URI address;
  private int strangeAnswers;

  private Server(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts the process and returns at once.
   *
   * @throws PortTaken when something else listens there
   */
  public static Server start(ServerOptions options, ProcessBuilder.Redirect log)
      throws IOException, InterruptedException {
    refuseTakenPort(options);
    Files.createDirectories(options.home());
    Process process =
        new ProcessBuilder(command(options))
            .directory(options.home().toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    return new Server(
        process, URI.create("http://" + options.address() + ":" + options.port() + "/"));
  }

  private static void refuseTakenPort(ServerOptions options) throws IOException {
    try (ServerSocket probe =
        new ServerSocket(options.port(), 1, InetAddress.getByName(options.address()))) {
      probe.setReuseAddress(true);
    } catch (java.net.BindException e) {
      throw new PortTaken(options.port());
    }
  }

  private static List<String> command(ServerOptions options)
      throws IOException, InterruptedException {
    Installation installation = new Installation(options.payara().toAbsolutePath());
    List<String> program = installation.program(options.address(), options.port());
    List<String> command = new ArrayList<>();
    command.add(Installation.java());
    command.add("-Duser.timezone=UTC");
    command.add("-Dfile.encoding=UTF-8");
    command.add("--add-modules=jdk.incubator.vector");
    command.add("--enable-native-access=ALL-UNNAMED");
    // People wait while garbage is collected: rather often than long.
    command.add("-XX:MaxGCPauseMillis=25");
    command.add("-Dgroundswell.bind-address=" + options.address());
    addStartCache(command, installation.startCache(), options);
    command.addAll(options.javaOptions());
    options.settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(program);
    command.addAll(List.of("--deploy", options.war().toAbsolutePath().toString()));
    options.alongside().forEach(each -> command.addAll(List.of("--deploy", each.toString())));
    command.addAll(List.of("--contextroot", "/"));
    command.addAll(List.of("--port", String.valueOf(options.port())));
    command.addAll(List.of("--maxhttpthreads", "16"));
    command.addAll(List.of("--nocluster", "--disablephonehome"));
    command.addAll(List.of("--prebootcommandfile", installation.preboot().toString()));
    command.addAll(List.of("--postdeploycommandfile", installation.postdeploy().toString()));
    command.addAll(List.of("--logproperties", installation.logging().toString()));
    return command;
  }

  /**
   * Only the very virtual machine that recorded a cache can use it; it says so and goes on without.
   */
  private static void addStartCache(List<String> command, Path cache, ServerOptions options) {
    boolean records =
        options.javaOptions().stream().anyMatch(option -> option.startsWith("-XX:AOT"));
    if (Files.exists(cache) && !records && Runtime.version().feature() >= StartCache.OLDEST_JDK) {
      command.add("-XX:AOTCache=" + cache);
    }
  }

  /** Where it serves, such as {@code http://127.0.0.1:8080/}. */
  public URI address() {
    return address;
  }

  /** The process, for who wants to measure it. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /**
   * Waits until the application answers.
   *
   * @throws NotDeployed when the server answers, but without the application
   * @throws IOException when the process ends before, or the time is over
   */
  public void awaitReady(Duration atMost) throws IOException, InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (System.nanoTime() < end) {
      if (isReady()) {
        return;
      }
      if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        throw new IOException("The server ended with exit code " + process.exitValue());
      }
    }
    throw new IOException("The server was not ready within " + atMost.toSeconds() + " seconds");
  }

  /** While the application comes up, the server may for a moment know nothing of it. */
  private boolean isReady() throws NotDeployed {
    Probe.Finding found = new Probe(address).ask();
    strangeAnswers = found == Probe.Finding.STRANGE ? strangeAnswers + 1 : 0;
    if (strangeAnswers == MOST_STRANGE_ANSWERS) {
      throw new NotDeployed();
    }
    return found == Probe.Finding.READY;
  }

  /** Waits until the process has ended by itself. */
  public int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** Asks the process to stop, and waits until it has. */
  @Override
  public void close() {
    close(LONGEST_STOP);
  }

  void close(Duration atMost) {
    process.destroy();
    try {
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  /** Ends the process at once, as a power cut would: SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }
}

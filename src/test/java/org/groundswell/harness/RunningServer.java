package org.groundswell.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.groundswell.launcher.Server;
import org.groundswell.launcher.ServerOptions;

/**
 * The built WAR on a server of its own, as a person would start it: a process, a free port, a fresh
 * folder for its data. It can be killed and started again on the same data.
 *
 * <pre>{@code
 * try (RunningServer server = RunningServer.demo()) {
 *   server.get("/api/units");
 * }
 * }</pre>
 */
public final class RunningServer implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ServerOptions options;
  private Server server;

  private RunningServer(ServerOptions options) {
    this.options = options;
    start();
  }

  /** On H2, with demo sign-in and the demo agency, but without the suggestions of the public. */
  public static RunningServer demo() {
    return with(options().demo().with("groundswell.demo.public", "false"));
  }

  /** As the options say. */
  public static RunningServer with(ServerOptions options) {
    return new RunningServer(options);
  }

  /** What every server of a test starts from: a free port, an empty folder, half a gigabyte. */
  public static ServerOptions options() {
    try {
      Path war = Path.of(System.getProperty("groundswell.war", "target/groundswell.war"));
      Path payara = Path.of(System.getProperty("payara.home", "target/payara"));
      Path home = Files.createTempDirectory("groundswell");
      return ServerOptions.of(payara, war, home, freePort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same on a new database of the embedded PostgreSQL. */
  public static ServerOptions onPostgresql(ServerOptions options) {
    return options
        .with("groundswell.db.url", Database.emptyPostgresql())
        .with("groundswell.db.user", "postgres")
        .with("groundswell.db.password", "postgres");
  }

  /** A second server on the database of the first. */
  public static ServerOptions besides(ServerOptions first) {
    ServerOptions second = options().demo();
    for (var setting : first.settings().entrySet()) {
      if (setting.getKey().startsWith("groundswell.")) {
        second = second.with(setting.getKey(), setting.getValue());
      }
    }
    return second;
  }

  /** A port that nobody uses now. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the process, on the data that is there, and waits until it answers. */
  public void start() {
    try {
      Path log = options.home().resolve("server.log");
      server = Server.start(options, ProcessBuilder.Redirect.appendTo(log.toFile()));
      server.awaitReady(LONGEST_START);
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** SIGKILL. */
  public void kill() {
    try {
      server.kill();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Where it serves, such as {@code http://127.0.0.1:40123/}. */
  public URI address() {
    return server.address();
  }

  /** The number of its process. */
  public long pid() {
    return server.process().pid();
  }

  /** The folder it works in. */
  public Path home() {
    return options.home();
  }

  /** A request to a path, for {@link #send}. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address().resolve(path)).timeout(LONGEST_ANSWER);
  }

  /** Sends a request and reads the body as text. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** What a path answers to nobody in particular. */
  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  /** Signs the first demo person of a role in, and answers their bearer token. */
  public String signIn(String role) {
    String people = get("/api/demo/people").body();
    int at = people.indexOf("\"role\":\"" + role + "\"");
    String before = people.substring(0, at);
    String id = before.substring(before.lastIndexOf("\"id\":\"") + 6).substring(0, 36);
    String answer =
        send(json("/api/demo/sign-in", "{\"personId\":\"" + id + "\",\"transport\":\"bearer\"}"))
            .body();
    return answer.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }

  /** A POST of JSON. */
  public HttpRequest.Builder json(String path, String body) {
    return body(path, "application/json", BodyPublishers.ofString(body));
  }

  /** A POST of anything. */
  public HttpRequest.Builder body(String path, String type, BodyPublisher body) {
    return request(path).header("Content-Type", type).POST(body);
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}

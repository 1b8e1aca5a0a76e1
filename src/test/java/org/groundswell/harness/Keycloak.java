package org.groundswell.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real Keycloak on loopback, with the realm {@code agency} of {@code keycloak/agency-realm.json}.
 *
 * <p>The build unpacks its distribution below {@code target}. It starts in about half a minute, on
 * the Java that runs the tests; {@link #start} returns at once, {@link #awaitReady} waits.
 */
public final class Keycloak implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(4);
  private static final String ADMINISTRATOR = "admin";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path home = Path.of(System.getProperty("keycloak.home", "target/keycloak-26.2.5"));
  private final int port = RunningServer.freePort();
  private final int healthPort = RunningServer.freePort();
  private Process process;

  private Keycloak() {}

  /** Begins to start one that expects Groundswell at an address. */
  public static Keycloak start(String groundswell) {
    Keycloak keycloak = new Keycloak();
    keycloak.importRealm(groundswell);
    keycloak.launch();
    return keycloak;
  }

  private void importRealm(String groundswell) {
    try (var realm = Keycloak.class.getResourceAsStream("/keycloak/agency-realm.json")) {
      delete(home.resolve("data"));
      Path imports = Files.createDirectories(home.resolve("data/import"));
      String text = new String(realm.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          imports.resolve("agency-realm.json"), text.replace("@GROUNDSWELL@", groundswell));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  /** The process. The script runs Java in its own place, so that killing it kills Keycloak. */
  public void launch() {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    home.resolve("bin/kc.sh").toAbsolutePath().toString(),
                    "start-dev",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--health-enabled=true",
                    "--http-management-port=" + healthPort,
                    "--import-realm"))
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(Path.of("target", "keycloak.log").toFile()));
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
    // Its Byte Buddy is older than the newest Java; the first compiler alone halves the start.
    environment.put(
        "JAVA_OPTS_APPEND", "-Dnet.bytebuddy.experimental=true -XX:TieredStopAtLevel=1");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
    try {
      home.resolve("bin/kc.sh").toFile().setExecutable(true);
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it answers. */
  public void awaitReady() {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    URI health = URI.create("http://127.0.0.1:" + healthPort + "/health/ready");
    while (System.nanoTime() < end) {
      try {
        if (client
                .send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                .statusCode()
            == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet.
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
      pause();
      if (!process.isAlive()) {
        throw new IllegalStateException("Keycloak ended; see target/keycloak.log");
      }
    }
    throw new IllegalStateException("Keycloak was not ready in time; see target/keycloak.log");
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** What it calls itself. */
  public String issuer() {
    return address() + "/realms/agency";
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Ends every session of somebody, as its administrator would. */
  public void signOut(String userName) {
    String id = admin("GET", "/users?exact=true&username=" + userName, null).body();
    admin("POST", "/users/" + first(id, "id") + "/logout", "");
  }

  /** Has it sign with a new key from now on, and forget the old one. */
  public void rotateKeys() {
    String realm = first(admin("GET", "", null).body(), "id");
    admin(
        "POST",
        "/components",
        """
        {"name":"rotated","providerId":"rsa-generated","parentId":"%s",
         "providerType":"org.keycloak.keys.KeyProvider",
         "config":{"priority":["1000"],"enabled":["true"],"active":["true"],"keySize":["2048"]}}"""
            .formatted(realm));
  }

  /** Puts somebody into no group but these. */
  public void leaveGroups(String userName) {
    String user = first(admin("GET", "/users?exact=true&username=" + userName, null).body(), "id");
    String groups = admin("GET", "/users/" + user + "/groups", null).body();
    for (String id : all(groups, "id")) {
      admin("DELETE", "/users/" + user + "/groups/" + id, null);
    }
  }

  private HttpResponse<String> admin(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + "/admin/realms/agency" + path))
            .header("Authorization", "Bearer " + administratorsToken())
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(method + " " + path + ": " + answer.statusCode());
    }
    return answer;
  }

  private String administratorsToken() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(address() + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                        .formatted(ADMINISTRATOR, ADMINISTRATOR)));
    return first(send(request).body(), "access_token");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static String first(String json, String name) {
    return all(json, name).getFirst();
  }

  private static List<String> all(String json, String name) {
    return Pattern.compile("\"" + name + "\":\"([^\"]+)\"")
        .matcher(json)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  /** Ends it, as a power failure would; a sign-in meets a provider that is down. */
  public void stop() {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  @Override
  public void close() {
    stop();
  }
}

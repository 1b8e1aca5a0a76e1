package org.groundswell.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.groundswell.harness.RunningServer;
import org.groundswell.launcher.NotDeployed;
import org.groundswell.launcher.Server;
import org.groundswell.launcher.ServerOptions;
import org.junit.jupiter.api.Test;

/** What one meets while the server starts, and when it cannot. */
class StartIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void nobodyIsAnsweredBeforeTheApplicationIsThere() throws Exception {
    ServerOptions options = RunningServer.options().with("groundswell.sign-in", "demo");
    try (Server server = start(options)) {
      HttpResponse<String> first = firstAnswer(server.address());

      assertThat(first.statusCode()).as(first.body()).isEqualTo(401);
      assertThat(first.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
    }
  }

  @Test
  void aDatabaseThatIsNotThereEndsTheStartAtOnce() throws Exception {
    ServerOptions options =
        RunningServer.options().with("groundswell.db.url", "jdbc:postgresql://127.0.0.1:1/none");
    try (Server server = start(options)) {
      assertThatThrownBy(() -> server.awaitReady(PATIENCE))
          .isInstanceOf(NotDeployed.class)
          .hasMessageContaining("could not be started");
    }
  }

  private static Server start(ServerOptions options) throws Exception {
    Path log = options.home().resolve("server.log");
    return Server.start(options, ProcessBuilder.Redirect.to(log.toFile()));
  }

  private static HttpResponse<String> firstAnswer(URI address) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/proposals"))
            .timeout(Duration.ofSeconds(30))
            .build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      Optional<HttpResponse<String>> answer = Optional.empty();
      while (answer.isEmpty() && System.nanoTime() < end) {
        Thread.sleep(20);
        answer = ask(client, request);
      }
      return answer.orElseThrow();
    }
  }

  private static Optional<HttpResponse<String>> ask(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return Optional.of(client.send(request, BodyHandlers.ofString()));
    } catch (IOException nobodyListens) {
      return Optional.empty();
    }
  }
}

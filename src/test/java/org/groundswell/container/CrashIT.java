package org.groundswell.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.harness.RunningServer;
import org.junit.jupiter.api.Test;

/**
 * Ends the server with SIGKILL at random moments while people write, fifteen times, or as often as
 * {@code -Dgroundswell.kills} says.
 */
class CrashIT {

  private static final int KILLS = Integer.getInteger("groundswell.kills", 15);
  private static final int WRITERS = 4;
  private static final Duration CATCHING_UP = Duration.ofSeconds(120);
  private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");
  private static final String FOUND = "/api/search?limit=1&q=crashworthy";
  private static final String IDEA =
      "{\"title\": \"A crashworthy idea\", \"problem\": \"It falls\", \"solution\": \"It stands\"}";

  /** Where each idea is whose draft was acknowledged, by the idempotency key it was sent with. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  /** The ideas whose submission was acknowledged. */
  private final Map<String, String> submitted = new ConcurrentHashMap<>();

  private final SplittableRandom random = new SplittableRandom(2);

  @Test
  void losesNothingThatWasAcknowledgedAndKeepsTheIndexEqualToARebuild() throws Exception {
    try (RunningServer server = RunningServer.demo()) {
      for (int kill = 0; kill < KILLS; kill++) {
        writeUntilKilled(server);
        server.start();
      }

      assertEverythingIsThereOnce(server);
      assertTheIndexEqualsARebuild(server);
    }
  }

  private void writeUntilKilled(RunningServer server) throws Exception {
    String bearer = "Bearer " + server.signIn("staff");
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.submit(() -> write(server, bearer));
      }
      Thread.sleep(300 + random.nextInt(2_500));
      server.kill();
      writers.shutdown();
      assertThat(writers.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void write(RunningServer server, String bearer) {
    try {
      while (true) {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> draft = send(server, bearer, key);
        if (draft.statusCode() != 201) {
          continue;
        }
        String path = path(draft);
        acknowledged.put(key, path);
        HttpResponse<String> sent =
            server.send(
                server
                    .json(path + "/submission", "")
                    .header("Authorization", bearer)
                    .header("If-Match", draft.headers().firstValue("ETag").orElse("*")));
        if (sent.statusCode() == 200) {
          submitted.put(key, path);
        }
      }
    } catch (UncheckedIOException killed) {
      // The server is gone; so is this writer.
    }
  }

  private static HttpResponse<String> send(RunningServer server, String bearer, String key) {
    return server.send(
        server
            .json("/api/proposals", IDEA)
            .header("Authorization", bearer)
            .header("Idempotency-Key", key));
  }

  private static String path(HttpResponse<String> created) {
    String location = created.headers().firstValue("Location").orElseThrow();
    return location.substring(location.indexOf("/api/"));
  }

  private void assertEverythingIsThereOnce(RunningServer server) {
    String bearer = "Bearer " + server.signIn("staff");
    assertThat(submitted).isNotEmpty();
    assertThat(acknowledged)
        .allSatisfy(
            (key, path) -> {
              assertThat(path(send(server, bearer, key))).isEqualTo(path);
              assertThat(
                      server
                          .send(server.request(path).header("Authorization", bearer))
                          .statusCode())
                  .isEqualTo(200);
            });
    assertThat(submitted.values())
        .allSatisfy(
            path ->
                assertThat(server.send(server.request(path).header("Authorization", bearer)).body())
                    .doesNotContain("\"state\":\"draft\""));
  }

  private void assertTheIndexEqualsARebuild(RunningServer server) throws Exception {
    String staff = "Bearer " + server.signIn("staff");
    String administrator = "Bearer " + server.signIn("administrator");
    awaitNoLag(server, administrator);
    int before = found(server, staff);
    assertThat(before).isGreaterThanOrEqualTo(submitted.size());

    HttpResponse<String> rebuild =
        server.send(
            server
                .json("/api/status/followers/search-index/rebuild", "")
                .header("Authorization", administrator));

    assertThat(rebuild.statusCode()).as(rebuild.body()).isEqualTo(202);
    Thread.sleep(2_000);
    awaitNoLag(server, administrator);
    assertThat(found(server, staff)).isEqualTo(before);
  }

  private static void awaitNoLag(RunningServer server, String administrator) throws Exception {
    Instant end = Instant.now().plus(CATCHING_UP);
    String status = "";
    while (Instant.now().isBefore(end)) {
      status =
          server.send(server.request("/api/status").header("Authorization", administrator)).body();
      Matcher lag = Pattern.compile("\"lag\":(\\d+)").matcher(status);
      if (lag.results().allMatch(it -> it.group(1).equals("0"))) {
        return;
      }
      Thread.sleep(250);
    }
    assertThat(status).as("followers that have caught up").isEmpty();
  }

  private static int found(RunningServer server, String bearer) {
    String body = server.send(server.request(FOUND).header("Authorization", bearer)).body();
    Matcher total = TOTAL.matcher(body);
    assertThat(total.find()).as(body).isTrue();
    return Integer.parseInt(total.group(1));
  }
}

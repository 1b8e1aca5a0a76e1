package org.groundswell.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.groundswell.harness.RunningServer;
import org.groundswell.harness.Waiting;
import org.groundswell.launcher.ServerOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ends the server with SIGKILL at random moments while people write, five times on H2, or as often
 * as {@code -Dgroundswell.kills} says, and a fifth as often, but twice at least, on PostgreSQL,
 * where a sentence model reads along and the demo's own import is under way.
 */
class CrashIT {

  private static final int KILLS = Integer.getInteger("groundswell.kills", 5);
  private static final int WRITERS = 4;
  private static final Duration CATCHING_UP = Duration.ofSeconds(180);
  private static final int COMPARISONS = 5;
  private static final String IDEA =
      "{\"title\": \"A crashworthy idea\", \"problem\": \"It falls\", \"solution\": \"It stands\"}";
  private static final String COMMENT = "{\"text\": \"May it stand.\"}";

  /** Where each idea is whose draft was acknowledged, by the idempotency key it was sent with. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  /** The ideas whose submission was acknowledged. */
  private final Set<String> submitted = ConcurrentHashMap.newKeySet();

  /** The ideas on which a comment was acknowledged. */
  private final Set<String> commented = ConcurrentHashMap.newKeySet();

  private final SplittableRandom random = new SplittableRandom(2);

  @ParameterizedTest
  @ValueSource(strings = {"H2", "PostgreSQL"})
  void losesNothingThatWasAcknowledgedAndKeepsIndexAndInboxEqualToARebuild(String database)
      throws Exception {
    int kills = database.equals("H2") ? KILLS : Math.max(2, KILLS / 5);
    try (RunningServer server = RunningServer.with(options(database))) {
      for (int kill = 0; kill < kills; kill++) {
        writeUntilKilled(server);
        server.start();
      }

      assertEverythingIsThereOnce(server);
      if (database.equals("PostgreSQL")) {
        awaitTheDemoImport(server);
      }
      assertTheIndexEqualsARebuild(server);
      assertTheInboxEqualsARebuild(server);
    }
  }

  private static ServerOptions options(String database) {
    ServerOptions options =
        RunningServer.options().demo().with("groundswell.sign-in.attempts-per-minute", "100000");
    return database.equals("H2")
        ? options.with("groundswell.meaning.model", "none").with("groundswell.demo.public", "false")
        : RunningServer.onPostgresql(options);
  }

  private void writeUntilKilled(RunningServer server) throws Exception {
    String author = "Bearer " + server.signIn("staff");
    String reader = "Bearer " + server.signIn("manager");
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.submit(() -> write(server, author, reader));
      }
      int before = commented.size();
      await(() -> commented.size() > before);
      Thread.sleep(random.nextInt(2_500));
      server.kill();
      writers.shutdown();
      assertThat(writers.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void write(RunningServer server, String author, String reader) {
    try {
      while (true) {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> draft = draft(server, author, key);
        if (draft.statusCode() != 201) {
          continue;
        }
        String path = path(draft);
        acknowledged.put(key, path);
        if (submit(server, author, path, draft) == 200) {
          submitted.add(path);
          if (comment(server, reader, path) == 201) {
            commented.add(path);
          }
        }
      }
    } catch (UncheckedIOException killed) {
      // The server is gone; so is this writer.
    }
  }

  private static HttpResponse<String> draft(RunningServer server, String author, String key) {
    return server.send(
        server
            .json("/api/proposals", IDEA)
            .header("Authorization", author)
            .header("Idempotency-Key", key));
  }

  private static int submit(
      RunningServer server, String author, String path, HttpResponse<String> draft) {
    return server
        .send(
            server
                .json(path + "/submission", "")
                .header("Authorization", author)
                .header("If-Match", draft.headers().firstValue("ETag").orElse("*")))
        .statusCode();
  }

  private static int comment(RunningServer server, String reader, String path) {
    return server
        .send(server.json(path + "/comments", COMMENT).header("Authorization", reader))
        .statusCode();
  }

  private static String path(HttpResponse<String> created) {
    String location = created.headers().firstValue("Location").orElseThrow();
    return location.substring(location.indexOf("/api/"));
  }

  private void assertEverythingIsThereOnce(RunningServer server) {
    String author = "Bearer " + server.signIn("staff");
    assertThat(submitted).isNotEmpty();
    assertThat(commented).isNotEmpty();
    assertThat(acknowledged)
        .allSatisfy(
            (key, path) -> {
              assertThat(path(draft(server, author, key))).isEqualTo(path);
              assertThat(get(server, author, path).statusCode()).isEqualTo(200);
            });
    assertThat(submitted)
        .allSatisfy(
            path ->
                assertThat(get(server, author, path).body()).doesNotContain("\"state\":\"draft\""));
    assertThat(commented)
        .allSatisfy(
            path ->
                assertThat(get(server, author, path + "/comments").body())
                    .containsOnlyOnce("\"markdown\":\"May it stand.\""));
  }

  /** The demo's own import was killed as well; it begins again until it is done. */
  private static void awaitTheDemoImport(RunningServer server) {
    String administrator = "Bearer " + server.signIn("administrator");
    await(
        () -> {
          JsonArray runs = json(get(server, administrator, "/api/imports")).getJsonArray("items");
          return !runs.isEmpty() && runs.getJsonObject(0).containsKey("finishedAt");
        });
  }

  private static void assertTheIndexEqualsARebuild(RunningServer server) throws Exception {
    assertSameAfterRebuild(
        server,
        "search-index",
        () -> {
          String administrator = "Bearer " + server.signIn("administrator");
          await(
              () ->
                  json(get(server, administrator, "/api/status/index"))
                      .getString("state")
                      .equals("ready"));
          return json(get(server, administrator, "/api/status/index?digest=true"))
              .getString("digest");
        });
  }

  private static void assertTheInboxEqualsARebuild(RunningServer server) throws Exception {
    List<String> once = notices(server);
    assertThat(once).isNotEmpty().doesNotHaveDuplicates();
    assertSameAfterRebuild(server, "inbox", () -> notices(server).toString());
  }

  /** The first page of the author's inbox: entry, kind and proposal of each notice. */
  private static List<String> notices(RunningServer server) {
    String author = "Bearer " + server.signIn("staff");
    return json(get(server, author, "/api/notices?limit=100"))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(
            notice ->
                notice.getJsonNumber("sequence")
                    + " "
                    + notice.get("kind")
                    + notice.get("proposal"))
        .toList();
  }

  /** Watches write too; only when nothing happened meanwhile can the two be compared. */
  private static void assertSameAfterRebuild(
      RunningServer server, String follower, Callable<String> content) throws Exception {
    String administrator = "Bearer " + server.signIn("administrator");
    for (int comparison = 0; comparison < COMPARISONS; comparison++) {
      long head = awaitNoLag(server, administrator);
      String followed = content.call();
      rebuild(server, administrator, follower);
      if (awaitNoLag(server, administrator) == head) {
        assertThat(content.call()).isEqualTo(followed);
        return;
      }
    }
    throw new AssertionError("The journal never stood still.");
  }

  private static void rebuild(RunningServer server, String administrator, String follower)
      throws Exception {
    HttpResponse<String> begun =
        server.send(
            server
                .json("/api/status/followers/" + follower + "/rebuild", "")
                .header("Authorization", administrator));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    Thread.sleep(3_000);
  }

  /** Waits until every follower is at the head, and answers where that is. */
  private static long awaitNoLag(RunningServer server, String administrator) {
    AtomicReference<JsonArray> followers = new AtomicReference<>();
    Waiting.until(
        CATCHING_UP,
        () -> {
          followers.set(json(get(server, administrator, "/api/status")).getJsonArray("followers"));
          return followers.get().getValuesAs(JsonObject.class).stream()
              .allMatch(each -> each.getInt("lag") == 0 && each.getInt("deadLetters") == 0);
        },
        followers::get);
    return followers.get().getJsonObject(0).getJsonNumber("head").longValue();
  }

  private static void await(BooleanSupplier happened) {
    Waiting.until(CATCHING_UP, happened);
  }

  private static HttpResponse<String> get(RunningServer server, String bearer, String path) {
    return server.send(server.request(path).header("Authorization", bearer));
  }

  private static JsonObject json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}

package org.groundswell.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.groundswell.harness.RunningServer;
import org.groundswell.launcher.ServerOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports over HTTP, on both databases: real petitions, broken lines, the same file twice. */
class ImportIT {

  private static final String BROKEN =
      """
      {"ref":"a-1","title":"A lamp","problem":"Dark","solution":"Light","createdAt":"2026-01-31T10:00:00Z"}
      not json at all
      {"ref":"a-2","title":"A bell","problem":"Silence","solution":"Sound","createdAt":"2026-01-31T10:00:00Z"}
      {"ref":"a-3","title":"x","problem":"Short","solution":"Title","createdAt":"2026-01-31T10:00:00Z"}

      {"ref":"a-1","title":"A lamp again","problem":"Dark","solution":"Light","createdAt":"2026-01-31T10:00:00Z"}
      {"ref":"a-4","title":"A door","problem":"Dra""";

  @ParameterizedTest
  @ValueSource(strings = {"H2", "PostgreSQL"})
  void takesOverRealPetitionsOnceAndEveryGoodLineOfABrokenFile(String database) throws IOException {
    try (RunningServer server = RunningServer.with(options(database))) {
      String administrator = "Bearer " + server.signIn("administrator");

      JsonObject petitions =
          post(server, administrator, "uk-petitions", "again", ImportIT::petitions);
      assertThat(petitions.getInt("lines")).isEqualTo(1_512);
      assertThat(petitions.getInt("good") + petitions.getInt("unchanged")).isEqualTo(1_512);
      assertThat(petitions.getInt("bad")).isZero();

      JsonObject twice = post(server, administrator, "uk-petitions", "twice", ImportIT::petitions);
      assertThat(twice.getInt("unchanged")).isEqualTo(1_512);

      JsonObject broken = post(server, administrator, "groundswell", "broken", ImportIT::broken);
      assertThat(broken.getInt("good")).isEqualTo(2);
      assertThat(problems(broken))
          .containsExactly(
              "2 not-json",
              "4 invalid-field",
              "6 repeated",
              "7 not-json",
              "8 too-long",
              "9 not-utf-8");

      assertFound(server, "fracking");
      assertOnlyAdministratorsImport(server);
    }
  }

  private static ServerOptions options(String database) {
    ServerOptions options =
        RunningServer.options().demo().with("groundswell.meaning.model", "none");
    return database.equals("H2") ? options : RunningServer.onPostgresql(options);
  }

  private interface Body {
    InputStream open() throws IOException;
  }

  private static InputStream petitions() throws IOException {
    return new GZIPInputStream(ImportIT.class.getResourceAsStream("/demo/uk-petitions.jsonl.gz"));
  }

  /** After the cut line: one of a megabyte, and one that is not UTF-8. */
  private static InputStream broken() {
    String tail = "\n" + "x".repeat(1_000_000) + "\n\u00ff\u00fe\n";
    return new SequenceInputStream(
        new ByteArrayInputStream(BROKEN.getBytes(StandardCharsets.UTF_8)),
        new ByteArrayInputStream(tail.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static JsonObject post(
      RunningServer server, String bearer, String format, String name, Body body) {
    HttpResponse<String> answer =
        server.send(
            server
                .body(
                    "/api/imports?name=" + name + "&format=" + format,
                    "application/x-ndjson",
                    BodyPublishers.ofInputStream(() -> opened(body)))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", bearer));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer.body());
  }

  private static InputStream opened(Body body) {
    try {
      return body.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> problems(JsonObject run) {
    return run.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
        .map(problem -> problem.getInt("line") + " " + problem.getString("reason"))
        .toList();
  }

  private static void assertFound(RunningServer server, String word) {
    HttpResponse<String> found =
        server.send(
            server
                .request("/api/search?q=" + word)
                .header("Authorization", "Bearer " + server.signIn("staff")));
    assertThat(json(found.body()).getInt("total")).isPositive();
  }

  private static void assertOnlyAdministratorsImport(RunningServer server) {
    HttpResponse<String> refused =
        server.send(
            server
                .body(
                    "/api/imports?name=mine", "application/x-ndjson", BodyPublishers.ofString("{}"))
                .header("Authorization", "Bearer " + server.signIn("leader")));
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  private static JsonObject json(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }
}

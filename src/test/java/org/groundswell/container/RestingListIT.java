package org.groundswell.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.groundswell.harness.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list that is asked for again: quickly answered, and never to the wrong one or out of date. */
class RestingListIT {

  private static final String LIST = "/api/proposals?limit=20&state=submitted,in-review";
  private static final int TRIES = 20;

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.demo();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theSecondAnswerIsTheFirstWithAllItsHeaders() {
    String reader = server.signIn("staff");

    HttpResponse<String> first = list(reader, "");
    HttpResponse<String> second = list(reader, "");

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(lasting(second)).isEqualTo(lasting(first));
    assertThat(second.headers().map()).containsKey("content-security-policy");
  }

  @Test
  void whoHasItIsToldSoUntilSomethingHappens() {
    String reader = server.signIn("staff");
    String writer = server.signIn("manager");
    HttpResponse<String> unchanged = unchanged(reader);
    String tag = tag(unchanged);

    propose(writer);
    HttpResponse<String> changed = list(reader, tag);

    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();
    assertThat(unchanged.headers().map()).containsKey("content-security-policy");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(tag(changed)).isNotEqualTo(tag);
  }

  @Test
  void everybodyGetsTheirOwn() {
    String supporter = server.signIn("staff");
    String other = server.signIn("manager");
    String idea = propose(other);
    server.send(
        bearer(supporter, "/api/proposals/" + idea + "/support").PUT(BodyPublishers.noBody()));

    list(supporter, "");
    list(other, "");

    assertThat(supported(list(supporter, ""), idea)).isTrue();
    assertThat(supported(list(other, ""), idea)).isFalse();
    assertThat(list(other, tag(list(supporter, ""))).statusCode()).isEqualTo(200);
  }

  @Test
  void whoHasSignedOutGetsNothingAnyMore() {
    String reader = server.signIn("auditor");
    String tag = tag(unchanged(reader));

    server.send(bearer(reader, "/api/session").DELETE());

    assertThat(list(reader, tag).statusCode()).isEqualTo(401);
  }

  @Test
  void aFormThatCannotBeGivenIsRefusedTheSecondTimeToo() {
    String reader = server.signIn("staff");
    list(reader, "");

    assertThat(server.send(bearer(reader, LIST).header("Accept", "image/png")).statusCode())
        .isEqualTo(406);
  }

  /** The list asked for again, once nothing happened between: watches write whenever they like. */
  private static HttpResponse<String> unchanged(String token) {
    return Stream.generate(() -> list(token, tag(list(token, ""))))
        .limit(TRIES)
        .filter(again -> again.statusCode() == 304)
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> list(String token, String tag) {
    var request = bearer(token, LIST);
    return server.send(tag.isEmpty() ? request : request.header("If-None-Match", tag));
  }

  private static java.net.http.HttpRequest.Builder bearer(String token, String path) {
    return server.request(path).header("Authorization", "Bearer " + token);
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  /** What is said of every answer alike: not when it was made. */
  private static Set<String> lasting(HttpResponse<String> answer) {
    Set<String> headers = new TreeSet<>();
    answer
        .headers()
        .map()
        .forEach((name, values) -> headers.add(name.equals("date") ? name : name + values));
    return headers;
  }

  private static boolean supported(HttpResponse<String> list, String idea) {
    return json(list).getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .filter(card -> card.getString("id").equals(idea))
        .findFirst()
        .orElseThrow()
        .getBoolean("supported");
  }

  private static String propose(String token) {
    String draft =
        "{\"title\": \"Lend out bicycles\", \"problem\": \"Far apart\", \"solution\": \"Bicycles\"}";
    HttpResponse<String> drafted =
        server.send(
            server
                .body("/api/proposals", "application/json", BodyPublishers.ofString(draft))
                .header("Authorization", "Bearer " + token));
    String id = json(drafted).getString("id");
    HttpResponse<String> sent =
        server.send(
            server
                .body(
                    "/api/proposals/" + id + "/submission",
                    "application/json",
                    BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .header("If-Match", tag(drafted)));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    return id;
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }
}

package org.groundswell.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.harness.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads which figures over HTTP, and that the small stay unseen. */
class InsightIT {

  private static final int FEW = 10;

  private static RunningServer server;
  private static final Map<String, JsonObject> LEADERS = new HashMap<>();

  @BeforeAll
  static void start() {
    server = RunningServer.demo();
    people().stream()
        .filter(person -> person.getString("role").equals("leader"))
        .forEach(person -> LEADERS.put(unitOf(person).getString("name"), person));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff", "manager", "facilitator", "administrator", "auditor"})
  void nobodyButALeaderReadsFigures(String role) {
    String token = server.signIn(role);

    assertProblem(get("/api/insight", token), 403, "only-leaders");
    assertProblem(get("/api/insight.csv?table=funnel", token), 403, "only-leaders");
  }

  @Test
  void aStrangerReadsNone() {
    assertThat(server.get("/api/insight").statusCode()).isEqualTo(401);
  }

  @Test
  void aLeaderReadsTheirOwnPartByDefaultAndNoOther() {
    String citizens = "Citizen Services Directorate";
    String token = signIn(LEADERS.get(citizens));
    String other =
        unitOf(LEADERS.get("Infrastructure and Environment Directorate")).getString("id");
    String whole = unitOf(LEADERS.get("Tarnwell Regional Services Agency")).getString("id");

    assertThat(read(get("/api/insight", token)).getJsonObject("unit").getString("name"))
        .isEqualTo(citizens);
    assertProblem(get("/api/insight?unit=" + other, token), 403, "only-leaders");
    assertProblem(get("/api/insight?unit=" + whole, token), 403, "only-leaders");
    assertProblem(get("/api/insight.csv?table=funnel&unit=" + other, token), 403, "only-leaders");
  }

  @Test
  void noFigureOfAUnitOfFewPeopleLeavesTheServer() {
    String token = signIn(LEADERS.get("Tarnwell Regional Services Agency"));
    Map<String, Integer> staff = new HashMap<>();
    for (JsonObject unit : units(token)) {
      JsonObject view = read(get("/api/insight?unit=" + unit.getString("id"), token));
      if (view.getBoolean("suppressed")) {
        assertThat(view)
            .doesNotContainKeys("headcount", "blackHole", "reasoned")
            .containsEntry("funnel", JsonValue.EMPTY_JSON_ARRAY);
        assertThat(view.getJsonObject("submissions")).containsOnlyKeys("suppressed");
        assertThat(view.getJsonObject("firstAnswer")).doesNotContainKeys("n", "events", "median");
      } else {
        staff.put(unit.getString("name"), view.getInt("headcount"));
      }
    }

    assertThat(staff.values()).allMatch(headcount -> headcount >= FEW);
  }

  @Test
  void theFileExplainsItselfAndHoldsNoMoreThanThePage() {
    String token = signIn(LEADERS.get("Tarnwell Regional Services Agency"));

    HttpResponse<String> file = get("/api/insight.csv?table=children", token);

    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"children-");
    assertThat(file.body().lines())
        .startsWith("# Unit: Tarnwell Regional Services Agency")
        .contains("unit,submissions,answered_in_5_working_days,completion_rate,suppressed");
    assertThat(file.body().lines().filter(line -> line.endsWith(",true")))
        .allMatch(line -> line.endsWith("\",,,,true"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/insight?from=2026, 422, not-a-quarter",
    "/api/insight?from=2026-Q5, 422, not-a-quarter",
    "/api/insight?from=2026-Q2&to=2026-Q1, 422, not-a-quarter",
    "/api/insight.csv, 422, no-such-table",
    "/api/insight.csv?table=people, 422, no-such-table",
    "/api/insight?unit=0190a5d0-ac96-774b-bcce-b302099a8057, 403, only-leaders"
  })
  void whatCannotBeAnsweredIsAProblem(String path, int status, String slug) {
    String token = signIn(LEADERS.get("Tarnwell Regional Services Agency"));

    assertProblem(get(path, token), status, slug);
  }

  private static List<JsonObject> people() {
    return read(server.get("/api/demo/people")).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static List<JsonObject> units(String token) {
    return read(get("/api/units", token)).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static JsonObject unitOf(JsonObject person) {
    return person.getJsonObject("unit");
  }

  private static String signIn(JsonObject person) {
    String body =
        Json.createObjectBuilder()
            .add("personId", person.getString("id"))
            .add("transport", "bearer")
            .build()
            .toString();
    return read(server.send(server.json("/api/demo/sign-in", body))).getString("token");
  }

  private static HttpResponse<String> get(String path, String token) {
    return server.send(server.request(path).header("Authorization", "Bearer " + token));
  }

  private static JsonObject read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return Json.createReader(new StringReader(answer.body())).readObject();
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("/problems/" + slug);
  }
}

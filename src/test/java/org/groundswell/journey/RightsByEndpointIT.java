package org.groundswell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.groundswell.harness.Client;
import org.groundswell.harness.Client.Answer;
import org.groundswell.harness.LiveClient;
import org.groundswell.harness.Product;
import org.junit.jupiter.api.Test;

/**
 * Walks every role against every operation and every live topic of the running product, and holds
 * what it finds to {@code docs/rights.md}.
 *
 * <p>"May" means that the rights let the request through; whether its input or the state of the
 * proposal was then right is another matter. When a rule changes on purpose, read the table that
 * was written to {@code target/rights.md} and put it in place of the one in {@code docs}.
 */
class RightsByEndpointIT {

  private static final Path AGREED = Path.of("docs", "rights.md");
  private static final Path FOUND = Path.of("target", "rights.md");
  private static final String NOBODY = UUID.randomUUID().toString();

  private static final String TEXT =
      "Because it helps the people who wait, and because it costs us next to nothing to try it.";

  /** Days long over: what may be asked is refused for them, once the rights have let it through. */
  private static final String DAYS = "{\"opensOn\":\"2020-01-01\",\"closesOn\":\"2020-01-02\"}";

  /** One operation as it is tried: in which situation, and with which body. */
  private record Try(String operation, String situation, String query, String body) {}

  private static final List<Try> TRIES =
      List.of(
          of("GET /session", "", ""),
          of("DELETE /session", "", ""),
          of("GET /demo/people", "", ""),
          of("POST /demo/sign-in", "", "{\"personId\":\"" + NOBODY + "\"}"),
          of("GET /sign-in", "", ""),
          of("GET /sign-in/oidc", "", ""),
          of("GET /sign-in/oidc/callback", "", ""),
          of("POST /sign-in/oidc/back-channel-logout", "", ""),
          of("POST /host-assertions", "", "{\"assertion\":\"none\"}"),
          of("GET /hosts", "", ""),
          of("POST /hosts", "", "{\"code\":\"a\",\"name\":\"a\",\"origin\":\"a\",\"key\":\"a\"}"),
          of("POST /hosts/codes", "", ""),
          of("DELETE /hosts/{id}", "", ""),
          of("PUT /hosts/{id}/pause", "", ""),
          of("DELETE /hosts/{id}/pause", "", ""),
          of("POST /hosts/{id}/keys", "", "{\"key\":\"a\"}"),
          of("DELETE /hosts/{id}/keys/{thumbprint}", "", ""),
          of("GET /tokens", "", ""),
          of("POST /tokens", "", token()),
          of("DELETE /tokens/{id}", "", ""),
          of("GET /service-accounts", "", ""),
          of("POST /service-accounts", "", serviceAccount()),
          of("DELETE /service-accounts/{id}", "", ""),
          of("POST /service-accounts/{id}/tokens", "", token()),
          of("DELETE /service-accounts/{id}/tokens/{token}", "", ""),
          of("GET /units", "", ""),
          of("GET /people", "", ""),
          of("GET /problems", "", ""),
          of("GET /plugin", "", ""),
          of("GET /plugin/schema", "", ""),
          of("GET /campaigns", "", ""),
          of("POST /campaigns", "", campaign()),
          of("POST /campaigns/capacity", "", DAYS),
          of("GET /campaigns/{id}", "", ""),
          of("PUT /campaigns/{id}", "", campaign()),
          of("GET /campaigns/{id}/figures", "", ""),
          of("GET /campaigns/{id}/keeping", "", ""),
          of("PUT /campaigns/{id}/outcome", "", "{\"text\":\"%s\"}".formatted(TEXT)),
          of("GET /asks", "", ""),
          of("POST /asks", "", ask()),
          of("GET /asks/{id}", "", ""),
          of("POST /asks/{id}/answers", "", "{\"text\":\"Well.\"}"),
          of("DELETE /asks/{id}/answers/mine", "", ""),
          of("PUT /asks/{id}/ending", "", ""),
          of("PUT /asks/{id}/outcome", "", "{\"text\":\"%s\"}".formatted(TEXT)),
          of("GET /asks/{id}/hidings", "", ""),
          of("POST /asks/{id}/hidings/{hiding}/appeal", "", "{\"words\":\"%s\"}".formatted(TEXT)),
          of("GET /decision-rights", "", ""),
          of("GET /decision-rights/applying", "", ""),
          of("POST /decision-rights", "", right()),
          of("GET /decision-rights/{id}/versions", "", ""),
          of("PUT /decision-rights/{id}", "", right()),
          of("PUT /decision-rights/{id}/ending", "", ""),
          of("GET /themes", "", ""),
          of("POST /themes", "", "{\"name\":\"Tried\"}"),
          of("PUT /themes/{id}", "", "{\"name\":\"Tried\"}"),
          of("PUT /themes/order", "", "{\"themes\":[]}"),
          of("PUT /themes/{id}/retirement", "", ""),
          of("DELETE /themes/{id}/retirement", "", ""),
          of("POST /themes/{id}/merger", "", "{\"into\":\"" + NOBODY + "\"}"),
          of("PUT /proposals/{id}/themes", "submitted", "{\"themes\":[]}"),
          of("GET /proposals", "", ""),
          of("GET /search", "", "", "?q=bench"),
          of("GET /suggestions", "", "", "?q=bench"),
          of("GET /feeds/proposals", "", "", "?q=bench"),
          of("GET /opensearch", "", ""),
          of("GET /saved-searches", "", ""),
          of("POST /saved-searches", "", "{}"),
          of("DELETE /saved-searches/{id}", "", ""),
          of("PUT /saved-searches/{id}/notices", "", ""),
          of("DELETE /saved-searches/{id}/notices", "", ""),
          of("GET /similar", "", "", "?title=bench"),
          of("POST /proposals", "", "{}"),
          of("GET /proposals/{id}", "draft", ""),
          of("GET /proposals/{id}", "submitted", ""),
          of("PUT /proposals/{id}", "draft", draft()),
          of("PUT /proposals/{id}", "submitted", draft()),
          of("DELETE /proposals/{id}", "draft", ""),
          of("POST /proposals/{id}/submission", "draft", "{}"),
          of("POST /proposals/{id}/withdrawal", "submitted", "{}"),
          of("POST /proposals/{id}/revival", "submitted", "{\"reason\":\"Look again.\"}"),
          of("GET /proposals/{id}/revisions", "draft", ""),
          of("GET /proposals/{id}/revisions", "submitted", ""),
          of("GET /proposals/{id}/story", "draft", ""),
          of("GET /proposals/{id}/story", "submitted", ""),
          of("GET /proposals/{id}/authorship", "draft", ""),
          of("GET /proposals/{id}/authorship", "submitted", ""),
          of("PUT /proposals/{id}/authorship", "submitted", "{\"showing\":\"named\"}"),
          of("GET /account/held", "", ""),
          of("GET /account/held.zip", "", ""),
          of("GET /erasures", "", ""),
          of("POST /erasures", "endorsed", "{\"person\":\"{owner}\"}"),
          of("POST /erasures/{id}/confirmation", "", ""),
          of("GET /retention", "", ""),
          of("GET /retention/outlook", "", ""),
          of("PUT /retention", "", "{\"notices\":365,\"sessions\":1,\"openings\":1095}"),
          of("GET /calendars", "", ""),
          of("POST /calendars", "", calendar()),
          of("GET /calendars/{id}", "", ""),
          of("PUT /calendars/{id}", "", calendar()),
          of("DELETE /calendars/{id}", "", ""),
          of("POST /calendars/preview", "", "{\"calendar\":" + calendar() + "}"),
          of("POST /calendars/holiday-file", "", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"),
          of("GET /unit-terms", "", ""),
          of("GET /unit-terms/{id}", "", ""),
          of("PUT /unit-terms/{id}", "", "{}"),
          of("GET /promises", "", "", "?desk={unit}"),
          of("GET /overdue", "", ""),
          of("POST /giveaways", "", draft()),
          of("GET /openings", "", ""),
          of("POST /openings", "", "{\"proposal\":\"{owner}\",\"reason\":\"%s\"}".formatted(TEXT)),
          of("GET /openings/{id}", "", ""),
          of("POST /openings/{id}/agreement", "", ""),
          of("POST /openings/{id}/refusal", "", ""),
          of("PUT /proposals/{id}/support", "submitted", ""),
          of("DELETE /proposals/{id}/support", "submitted", ""),
          of("PUT /proposals/{id}/follow", "submitted", ""),
          of("DELETE /proposals/{id}/follow", "submitted", ""),
          of("GET /proposals/{id}/comments", "draft", ""),
          of("GET /proposals/{id}/comments", "submitted", ""),
          of("POST /proposals/{id}/comments", "draft", "{\"text\":\"Good.\"}"),
          of("POST /proposals/{id}/comments", "submitted", "{\"text\":\"Good.\"}"),
          of("PUT /comments/{id}", "commented", "{\"text\":\"Better.\"}"),
          of("DELETE /comments/{id}", "commented", ""),
          of("GET /proposals/{id}/attachments", "draft", ""),
          of("GET /proposals/{id}/attachments", "submitted", ""),
          of("POST /proposals/{id}/attachments", "draft", "Hello", "?name=a.txt"),
          of("POST /proposals/{id}/attachments", "submitted", "Hello", "?name=a.txt"),
          of("POST /proposals/{id}/attachments", "endorsed", "Hello", "?name=a.txt"),
          of("GET /proposals/{id}/attachments/{attachment}", "attached", ""),
          of("DELETE /proposals/{id}/attachments/{attachment}", "attached", ""),
          of("POST /proposals/{id}/endorsements", "submitted", "{}"),
          of("POST /proposals/{id}/answers", "draft", answer("acknowledge")),
          of("POST /proposals/{id}/answers", "submitted", answer("acknowledge")),
          of("PUT /proposals/{id}/stage", "draft", "{\"stage\":\"none\"}"),
          of("PUT /proposals/{id}/stage", "submitted", "{\"stage\":\"none\"}"),
          of("GET /stages", "", ""),
          of("POST /stages", "", "{\"stages\":[]}"),
          of("GET /stages/versions", "", ""),
          of("POST /stages/versions/{number}/moves", "", "{\"to\":[]}"),
          of("PUT /proposals/{id}/claim", "submitted", "{\"takeOver\":false}"),
          of("DELETE /proposals/{id}/claim", "submitted", ""),
          of("POST /proposals/{id}/receipt", "submitted", "{}"),
          of("DELETE /proposals/{id}/link", "submitted", ""),
          of("GET /proposals/{id}/consent", "draft", ""),
          of("GET /proposals/{id}/consent", "submitted", ""),
          of("POST /proposals/{id}/consent/agreement", "submitted", ""),
          of("POST /proposals/{id}/consent/objection", "submitted", "{\"because\":\"No.\"}"),
          of("GET /reports", "", ""),
          of("POST /reports", "", hiding()),
          of("POST /reports/{id}/dismissal", "", ""),
          of("GET /hidings", "", ""),
          of("POST /hidings", "", hiding()),
          of(
              "POST /hidings/{id}/decision",
              "",
              "{\"restore\":true,\"words\":\"%s\"}".formatted(TEXT)),
          of("POST /hidings/{id}/restoration", "", ""),
          of("GET /proposals/{id}/hidings", "submitted", ""),
          of(
              "POST /proposals/{id}/hidings/{hiding}/appeal",
              "submitted",
              "{\"words\":\"%s\"}".formatted(TEXT)),
          of("GET /likenesses", "", ""),
          of(
              "POST /likenesses/distinctions",
              "",
              "{\"first\":\"%1$s\",\"second\":\"%1$s\"}".formatted(NOBODY)),
          of("GET /link-requests", "", ""),
          of("POST /link-requests", "", two("proposal", "linkTo")),
          of("DELETE /link-requests/{id}", "", ""),
          of("GET /scorecards", "", ""),
          of("PUT /scorecards/{owner}", "", "{\"steps\":5,\"outsider\":true,\"criteria\":[]}"),
          of("GET /readings", "", ""),
          of("GET /readings/{proposal}", "", ""),
          of("PUT /readings/{proposal}/rating", "", rating()),
          of("DELETE /readings/{proposal}", "", ""),
          of("GET /proposals/{id}/readings", "draft", ""),
          of("GET /proposals/{id}/readings", "submitted", ""),
          of("POST /proposals/{id}/readings", "draft", "{\"people\":[]}"),
          of("POST /proposals/{id}/readings", "submitted", "{\"people\":[]}"),
          of("DELETE /proposals/{id}/readings/{reading}", "submitted", ""),
          of("GET /proposals/{id}/readings/words", "submitted", ""),
          of("GET /proposals/{id}/reconsideration", "draft", ""),
          of("GET /proposals/{id}/reconsideration", "submitted", ""),
          of(
              "POST /proposals/{id}/reconsideration",
              "submitted",
              "{\"reason\":\"%s\"}".formatted(TEXT)),
          of(
              "POST /proposals/{id}/reconsideration/decision",
              "submitted",
              "{\"open\":true,\"text\":\"%s\"}".formatted(TEXT)),
          of("GET /reconsiderations", "", ""),
          of("POST /proposals/{id}/second-door", "submitted", "{}"),
          of("GET /proposals/{id}/conflict", "draft", ""),
          of("GET /proposals/{id}/conflict", "submitted", ""),
          of("PUT /proposals/{id}/conflict", "draft", "{\"people\":[]}"),
          of("PUT /proposals/{id}/conflict", "submitted", "{\"people\":[]}"),
          of("GET /desk", "", ""),
          of("GET /desk/templates", "", "", "?unit={unit}"),
          of("POST /desk/templates", "", template()),
          of("GET /desk/templates/{id}", "", ""),
          of("PUT /desk/templates/{id}", "", beginning()),
          of("DELETE /desk/templates/{id}", "", ""),
          of("GET /desk/batches", "", ""),
          of("POST /desk/batches", "", batch()),
          of("GET /desk/batches/{id}", "", ""),
          of("POST /desk/batches/{id}/publication", "", ""),
          of("PUT /proposals/{id}/prepared-answer", "draft", answer("reply")),
          of("PUT /proposals/{id}/prepared-answer", "submitted", answer("reply")),
          of("DELETE /proposals/{id}/prepared-answer", "submitted", ""),
          of("GET /proposals/{id}/unsent-answer", "draft", ""),
          of("GET /proposals/{id}/unsent-answer", "submitted", ""),
          of("PUT /proposals/{id}/unsent-answer", "submitted", "{}"),
          of("DELETE /proposals/{id}/unsent-answer", "submitted", ""),
          of("GET /desk/claims", "", ""),
          of("GET /desk/presence", "", ""),
          of("PUT /desk/presence", "", "{\"shown\":true}"),
          of("GET /deliveries", "", ""),
          of("GET /proposals/{id}/delivery", "endorsed", ""),
          of("PUT /proposals/{id}/delivery", "endorsed", plan()),
          of(
              "POST /proposals/{id}/delivery/completion",
              "endorsed",
              "{\"code\":2,\"note\":\"Begun.\"}"),
          of("GET /insight", "", "", "?unit={unit}"),
          of("GET /insight.csv", "", "", "?unit={unit}&table=funnel"),
          of("GET /notices", "", ""),
          of("POST /notices/read", "", "{\"upTo\":0}"),
          of("GET /changes", "", ""),
          of("POST /imports", "", "", "?name=a&format=groundswell"),
          of("GET /imports", "", ""),
          of("GET /imports/{id}", "", ""),
          of("GET /directory/people", "", ""),
          of("POST /directory/people", "", somebody()),
          of("GET /directory/people/{person}/account", "", ""),
          of("DELETE /directory/people/{person}/account", "", ""),
          of("GET /directory/people/{id}", "", ""),
          of("PUT /directory/people/{id}", "", somebody()),
          of("POST /directory/people/{id}/moves", "", place()),
          of("POST /directory/people/{id}/memberships", "", place()),
          of("POST /directory/people/{id}/departure", "", "{\"on\":\"2026-01-01\"}"),
          of("POST /directory/people/{id}/return", "", place()),
          of("POST /directory/posts", "", post()),
          of("DELETE /directory/posts/{id}", "", ""),
          of("POST /directory/roles", "", role()),
          of("DELETE /directory/roles/{id}", "", ""),
          of("DELETE /directory/memberships/{id}", "", ""),
          of("GET /directory/units/{id}", "", ""),
          of("POST /directory/units", "", "{\"name\":\"New\",\"parent\":\"" + NOBODY + "\"}"),
          of("POST /directory/units/{id}/names", "", "{\"name\":\"New\"}"),
          of("POST /directory/units/{id}/code", "", "{}"),
          of("POST /directory/units/{id}/moves", "", place()),
          of("POST /directory/units/{id}/merger", "", place()),
          of("POST /directory/units/{id}/split", "", "{\"parts\":[" + part() + "]}"),
          of("POST /directory/units/{id}/closing", "", ""),
          of("POST /directory/units/{id}/changes/{change}/undoing", "", ""),
          of("POST /directory/files", "", "code,name\n", "?kind=units"),
          of("GET /directory/files", "", ""),
          of("GET /directory/files/{id}", "", ""),
          of("GET /directory/files/{id}/lines", "", ""),
          of("PUT /directory/files/{id}/confirmation", "", "{\"digest\":\"none\"}"),
          of("GET /directory/departments", "", ""),
          of("POST /directory/departments/matching", "", ""),
          of("GET /hand-overs", "", ""),
          of("GET /hand-overs/{person}", "", ""),
          of("POST /hand-overs/{person}/passings", "", passing()),
          of("GET /scim/v2/Users", "", ""),
          of("GET /scim/v2/Groups", "", ""),
          of("POST /scim/v2/Users", "", "{}"),
          of("POST /scim/v2/Bulk", "", "{}"),
          of("PATCH /scim/v2/Users/{id}", "", "{}"),
          of("DELETE /scim/v2/Users/{id}", "", ""),
          of("GET /status", "", ""),
          of("GET /status/index", "", ""),
          of("POST /status/followers/{name}/rebuild", "", ""),
          of("GET /journal", "", ""));

  private final Map<String, Client> roles = new LinkedHashMap<>();
  private final Client stranger = Product.stranger();
  private final Client author;
  private final Client desk;
  private final String unit;

  RightsByEndpointIT() {
    Map<String, List<JsonObject>> byRole = Cast.byRole(stranger);
    JsonObject writer = byRole.get("staff").getFirst();
    unit = writer.getJsonObject("unit").getString("id");
    author = stranger.as(writer);
    desk = stranger.as(Cast.managerOf(unit, author));
    roles.put("stranger", stranger);
    roles.put("author", author);
    roles.put("colleague", stranger.as(byRole.get("staff").getLast()));
    roles.put("desk", desk);
    for (String role : List.of("manager", "leader", "facilitator", "administrator", "auditor")) {
      byRole.getOrDefault(role, List.of()).stream()
          .map(stranger::as)
          .filter(person -> !person.get("api/desk?unit=" + unit).response().body().contains(unit))
          .findFirst()
          .ifPresent(person -> roles.put(role, person));
    }
  }

  @Test
  void everyOperationHasARow() {
    Set<String> tried =
        TRIES.stream()
            .map(Try::operation)
            .filter(operation -> !isScim(operation))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(tried).isEqualTo(Operations.all());
    assertThat(Operations.of(stranger.get("openapi?format=JSON").expect(200).json()))
        .as("the operations of the OpenAPI document")
        .isEqualTo(tried);
  }

  @Test
  void theContractSpeaksTheWordsOfTheApiAndNamesItsProblems() {
    String contract = stranger.get("openapi?format=JSON").expect(200).response().body();

    assertThat(contract)
        .contains("\"needs-work\"", "application/problem+json", "\"title\":\"Groundswell\"")
        .doesNotContain("NEEDS_WORK");
  }

  @Test
  void everyRoleIsThere() {
    assertThat(roles)
        .containsOnlyKeys(
            "stranger",
            "author",
            "colleague",
            "desk",
            "manager",
            "leader",
            "facilitator",
            "administrator",
            "auditor");
  }

  @Test
  void everyRoleMayWhatTheDocumentSaysAndNothingElse() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append("# Who may what\n\n");
    table.append("Found by trying every role against every operation of a running server.\n");
    table.append("`sign in`: nobody without a session. `no`: refused. `not there`: it does not\n");
    table.append("exist for them. `may`: the rights let the request through.\n\n");
    heading(table, "operation");
    for (Try each : TRIES) {
      row(table, name(each), role -> word(attempt(each, asking(each, role))));
    }
    table.append('\n');
    heading(table, "live topic");
    for (String topic :
        List.of("proposals", "inbox", "proposal, draft", "proposal, sent", "desk")) {
      row(table, topic, role -> listen(topic, roles.get(role)));
    }
    Files.writeString(FOUND, table);

    assertThat(table.toString()).isEqualTo(Files.readString(AGREED));
  }

  private void heading(StringBuilder table, String first) {
    table.append("| ").append(first).append(" | ");
    table.append(String.join(" | ", roles.keySet())).append(" |\n");
    table.append("|---".repeat(roles.size() + 1)).append("|\n");
  }

  private void row(StringBuilder table, String name, UnaryOperator<String> answer) {
    List<String> words = new ArrayList<>();
    roles.keySet().forEach(role -> words.add(answer.apply(role)));
    table.append("| ").append(name).append(" | ").append(String.join(" | ", words)).append(" |\n");
  }

  private static String name(Try each) {
    return "`"
        + each.operation()
        + "`"
        + (each.situation().isEmpty() ? "" : " " + each.situation());
  }

  /** Signing out has to end a session that nobody needs any more. */
  private Client asking(Try each, String role) {
    Client person = roles.get(role);
    return each.operation().equals("DELETE /session") ? person.again() : person;
  }

  private Answer attempt(Try each, Client person) {
    String[] operation = each.operation().split(" ");
    Situation situation = prepare(each.situation());
    String path =
        (isScim(each.operation()) ? "" : "api")
            + operation[1]
                .replace("{id}", situation.id())
                .replace("{attachment}", situation.owner())
                .replaceAll("\\{(name|thumbprint)}", "nobody")
                .replace("{number}", "0")
                .replace("{owner}", "agency")
                .replaceAll("\\{(change|person|token|hiding|proposal|reading)}", NOBODY)
            + each.query().replace("{unit}", unit);
    if (each.operation().equals("POST /directory/files")) {
      return person.sendText(path, "text/csv", each.body());
    }
    if (each.operation().equals("POST /calendars/holiday-file")) {
      return person.sendText(path, "text/calendar", each.body());
    }
    if (each.operation().equals("POST /proposals/{id}/attachments")) {
      return person.sendText(path, "application/octet-stream", each.body());
    }
    if (each.operation().equals("POST /imports")) {
      return person.sendLines(path, "");
    }
    return person.send(
        operation[0],
        path,
        each.body().replace("{owner}", situation.owner()).replace("{unit}", unit),
        "If-Match",
        situation.tag());
  }

  private static String word(Answer answer) {
    assertThat(answer.status())
        .as("%s %s", answer.response().uri(), answer.response().body())
        .isLessThan(500);
    return switch (answer.status()) {
      case 401 -> "sign in";
      case 403 -> "no";
      case 404 -> "not there";
      default -> "may";
    };
  }

  private String listen(String topic, Client person) {
    if (person.token() == null) {
      return "sign in";
    }
    String name =
        switch (topic) {
          case "proposal, draft" -> "proposal:" + prepare("draft").id();
          case "proposal, sent" -> "proposal:" + prepare("submitted").id();
          case "desk" -> "desk:" + unit;
          default -> topic;
        };
    try (LiveClient client = LiveClient.open(person)) {
      client.hello();
      return client.subscribe(name).getJsonArray("refused").isEmpty() ? "may" : "no";
    }
  }

  /** What an attempt needs: an id to put into the address, and the tag of its version. */
  private record Situation(String id, String tag, String owner) {}

  private Situation prepare(String name) {
    if (name.isEmpty()) {
      return new Situation(NOBODY, "\"v0\"", NOBODY);
    }
    String id = author.post("api/proposals", draft()).expect(201).json().getString("id");
    if (!name.equals("draft")) {
      change(author, "POST", id, "/submission", "{}", 200);
    }
    if (name.equals("commented")) {
      String comment =
          author
              .post("api/proposals/" + id + "/comments", "{\"text\":\"Well?\"}")
              .expect(201)
              .json()
              .getString("id");
      return new Situation(comment, "\"v1\"", NOBODY);
    }
    if (name.equals("attached")) {
      String attachment =
          author
              .sendText(
                  "api/proposals/" + id + "/attachments?name=a.txt",
                  "application/octet-stream",
                  "Hello")
              .expect(201)
              .json()
              .getString("id");
      return new Situation(id, "\"v1\"", attachment);
    }
    if (name.equals("endorsed")) {
      change(desk, "POST", id, "/answers", answer("endorse"), 201);
      Answer delivery = desk.get("api/proposals/" + id + "/delivery").expect(200);
      return new Situation(
          id, delivery.etag(), delivery.json().getJsonObject("owner").getString("id"));
    }
    return new Situation(id, author.get("api/proposals/" + id).expect(200).etag(), NOBODY);
  }

  private static void change(
      Client person, String method, String id, String what, String body, int status) {
    String tag = person.get("api/proposals/" + id).expect(200).etag();
    person.send(method, "api/proposals/" + id + what, body, "If-Match", tag).expect(status);
  }

  private static Try of(String operation, String situation, String body) {
    return of(operation, situation, body, "");
  }

  private static Try of(String operation, String situation, String body, String query) {
    return new Try(operation, situation, query, body);
  }

  private static String draft() {
    return """
    {"title":"A bench in the hall","problem":"People stand.","solution":"Let them sit."}\
    """;
  }

  private static String campaign() {
    return "{\"title\":\"Tried\",\"question\":\"Why?\"," + DAYS.substring(1);
  }

  private static String ask() {
    return "{\"unit\":\"{unit}\",\"question\":\"Why?\",\"endsOn\":\"2020-01-01\",\"unsigned\":false}";
  }

  private static String rating() {
    return "{\"scorecard\":\"%s\",\"ratings\":[]}".formatted(NOBODY);
  }

  private static String template() {
    return "{\"unit\":\"{unit}\",\"template\":%s}".formatted(beginning());
  }

  private static String batch() {
    return "{\"unit\":\"{unit}\",\"items\":[{\"proposal\":\"%s\",\"version\":0,\"answer\":%s}]}"
        .formatted(NOBODY, answer("reply"));
  }

  private static String beginning() {
    return "{\"name\":\"Thanks\",\"code\":\"reply\",\"text\":\"Dear {author}\"}";
  }

  private static String calendar() {
    return """
    {"name":"Coast","weekdays":["monday"],"closesAt":"16:00",
    "timeZone":"Africa/Accra","holidays":[]}
    """;
  }

  private static String answer(String code) {
    return "{\"code\":\"%s\",\"text\":\"%s\"}".formatted(code, TEXT);
  }

  private static String right() {
    return "{\"unit\":\"%s\",\"right\":\"ask\",\"owner\":\"Head\"}".formatted(NOBODY);
  }

  /** SCIM is no resource of JAX-RS: its rows are written by hand. */
  private static boolean isScim(String operation) {
    return operation.contains(" /scim/");
  }

  private static String two(String one, String other) {
    return "{\"%s\":\"%s\",\"%s\":\"%s\",\"reason\":\"%s\"}"
        .formatted(one, NOBODY, other, NOBODY, TEXT);
  }

  private static String hiding() {
    return "{\"proposal\":\"%s\",\"reason\":\"spam\",\"words\":\"%s\"}".formatted(NOBODY, TEXT);
  }

  private static String passing() {
    return "{\"to\":\"%1$s\",\"things\":[\"%1$s\"]}".formatted(NOBODY);
  }

  private static String somebody() {
    return "{\"userName\":\"n\",\"name\":\"N\",\"unit\":\"" + NOBODY + "\"}";
  }

  private static String place() {
    return "{\"unit\":\"" + NOBODY + "\"}";
  }

  private static String post() {
    return "{\"unit\":\"%1$s\",\"person\":\"%1$s\",\"kind\":\"manager\"}".formatted(NOBODY);
  }

  private static String role() {
    return "{\"person\":\"" + NOBODY + "\",\"role\":\"auditor\"}";
  }

  private static String part() {
    return "{\"name\":\"Part\",\"takesWork\":true}";
  }

  private static String token() {
    return "{\"name\":\"a\",\"scopes\":[\"read\"],\"days\":1}";
  }

  private static String serviceAccount() {
    return "{\"name\":\"a\",\"purpose\":\"a\",\"unit\":\"" + NOBODY + "\",\"roles\":[]}";
  }

  private static String plan() {
    return "{\"owner\":\"{owner}\",\"target\":\"Fewer people stand.\",\"steps\":[]}";
  }
}

package org.groundswell.signin.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.signin.ModesServer.as;
import static org.groundswell.signin.ModesServer.send;
import static org.groundswell.signin.ModesServer.showing;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.harness.Client.Answer;
import org.groundswell.harness.LiveClient;
import org.groundswell.journey.Operations;
import org.groundswell.rights.Scope;
import org.groundswell.signin.ModesServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** API tokens at the running server. */
class TokensIT {

  private static final Path AGREED = Path.of("docs", "scopes.md");
  private static final Path FOUND = Path.of("target", "scopes.md");
  private static final String TOKENS = "/api/tokens";
  private static final String ACCOUNTS = "/api/service-accounts";
  private static final String SESSION = "/api/session";

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/x-ndjson",
          "application/scim+json",
          "text/csv",
          "text/calendar",
          "application/octet-stream",
          "application/x-www-form-urlencoded");

  @Test
  void isWhoeverMadeItUntilItIsRevoked() {
    JsonObject issued = issued("kofi", "read");
    String secret = issued.getString("secret");

    JsonObject session = showing(secret, "GET", SESSION, null).expect(200).json();
    assertThat(session.getJsonObject("person").getString("name")).isEqualTo("Kofi");

    String id = issued.getJsonObject("token").getString("id");
    as("kofi", "DELETE", TOKENS + "/" + id, null).expect(204);

    assertThat(showing(secret, "GET", "/api/proposals", null).expect(401).problem())
        .isEqualTo("sign-in-needed");
    as("kofi", "DELETE", TOKENS + "/" + id, null).expect(404);
  }

  @Test
  void isShownOnceEvenToWhoeverSendsTheSameAgain() {
    String key = UUID.randomUUID().toString();

    Answer first = asked("esi", draft("Once", "\"read\"", 30), key).expect(201);
    Answer again = asked("esi", draft("Once", "\"read\"", 30), key).expect(201);

    assertThat(first.json().getString("secret")).startsWith("gsp_");
    assertThat(first.header("Cache-Control")).isEqualTo("no-store");
    assertThat(again.json().containsKey("secret")).isFalse();
    assertThat(again.json().getJsonObject("token")).isEqualTo(first.json().getJsonObject("token"));
    assertThat(as("esi", "GET", TOKENS, null).body())
        .doesNotContain(first.json().getString("secret"));
    assertThat(ModesServer.log()).doesNotContain(first.json().getString("secret"));
  }

  @Test
  void isBelowItsScopesWhateverItsHolderMay() {
    String reads = issued("esi", "read").getString("secret");
    String administers = issued("esi", "read", "administer").getString("secret");

    assertThat(showing(reads, "GET", "/api/status", null).expect(403).problem())
        .isEqualTo("only-administrators");
    showing(administers, "GET", "/api/status", null).expect(200);
    assertThat(showing(administers, "GET", "/api/journal", null).expect(403).problem())
        .isEqualTo("only-auditors");
    assertThat(showing(reads, "POST", "/api/proposals", "{}").expect(403).problem())
        .isEqualTo("out-of-scope");
  }

  @Test
  void givesNoRightThatItsHolderDoesNotHave() {
    String everything = issued("ama", allScopes().split(",")).getString("secret");

    showing(everything, "GET", "/api/status", null).expect(403);
    showing(everything, "GET", "/api/journal", null).expect(403);
    showing(everything, "GET", ACCOUNTS, null).expect(403);
  }

  @Test
  void makesNoOtherToken() {
    String everything = issued("esi", allScopes().split(",")).getString("secret");

    assertThat(
            showing(everything, "POST", TOKENS, draft("Child", "\"read\"", 1))
                .expect(403)
                .problem())
        .isEqualTo("out-of-scope");
    showing(everything, "GET", TOKENS, null).expect(403);
    showing(everything, "GET", ACCOUNTS, null).expect(403);
    showing(everything, "POST", "/api/hosts/codes", null).expect(403);
  }

  @Test
  void isGoodOnTheLiveChannelToo() {
    String token = issued("kofi", "read").getString("secret");
    String desk = issued("kofi", "read", "desk").getString("secret");

    try (LiveClient narrow = open(token);
        LiveClient wide = open(desk)) {
      narrow.hello();
      wide.hello();
      String topic = "desk:" + ModesServer.UNIT;

      assertThat(narrow.subscribe("proposals", topic).getJsonArray("refused").toString())
          .isEqualTo("[\"" + topic + "\"]");
      assertThat(wide.subscribe("proposals", topic).getJsonArray("refused")).isEmpty();
    }
  }

  private static LiveClient open(String token) {
    return LiveClient.open(ModesServer.address(), "Authorization", "Bearer " + token);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422|invalid-input",
        "{\"name\":\"\",\"scopes\":[\"read\"],\"days\":1}|422|invalid-input",
        "{\"name\":\"n\",\"scopes\":[],\"days\":1}|422|invalid-input",
        "{\"name\":\"n\",\"scopes\":[\"rule\"],\"days\":1}|422|invalid-input",
        "{\"name\":\"n\",\"scopes\":[\"read\"],\"days\":0}|422|invalid-input",
        "{\"name\":\"a\\nb\",\"scopes\":[\"read\"],\"days\":1}|422|invalid-input",
        "{\"name\":\"n\",\"scopes\":[\"read\"],\"days\":1,\"holder\":\"x\"}|422|invalid-input",
        "{\"name\":\"n\",\"scopes\":[\"read\"],\"days\":91}|422|token-lives-too-long",
        "{\"name\":\"n\",\"scopes\":[\"credentials\"],\"days\":1}|422|no-scope-for-a-token",
        "nonsense|400|unreadable-body"
      })
  void refusesWhatDoesNotFit(String body, int status, String problem) {
    assertThat(as("kofi", "POST", TOKENS, body).expect(status).problem()).isEqualTo(problem);
  }

  @Test
  void takesNamesOfAHundredCharactersAndNinetyDays() {
    as("kofi", "POST", TOKENS, draft("n".repeat(100), "\"read\"", 90)).expect(201);
    as("kofi", "POST", TOKENS, draft("n".repeat(101), "\"read\"", 90)).expect(422);
  }

  @Test
  void belongsToAProgramWhenAnAdministratorMakesItForOne() {
    String account = account("Archive copy", "administrator");
    JsonObject issued =
        as(
                "esi",
                "POST",
                ACCOUNTS + "/" + account + "/tokens",
                draft("Nightly", "\"read\",\"administer\"", 30))
            .expect(201)
            .json();
    String secret = issued.getString("secret");

    assertThat(secret).startsWith("gss_");
    assertThat(
            showing(secret, "GET", SESSION, null).json().getJsonObject("person").getString("name"))
        .isEqualTo("Archive copy");
    showing(secret, "GET", "/api/status", null).expect(200);
    assertThat(as("ama", "GET", "/api/people?q=archive", null).body())
        .doesNotContain("Archive copy");
    as("esi", "DELETE", ACCOUNTS + "/" + account, null).expect(204);
    showing(secret, "GET", "/api/proposals", null).expect(401);
    assertThat(as("esi", "GET", ACCOUNTS, null).body()).doesNotContain(account);
  }

  @Test
  void isForAdministratorsToMakeForPrograms() {
    String account = account("Not yours", "auditor");

    as("ama", "GET", ACCOUNTS, null).expect(403);
    as("kofi", "POST", ACCOUNTS, accountDraft("Mine", "administrator", ModesServer.UNIT))
        .expect(403);
    as("kofi", "POST", ACCOUNTS + "/" + account + "/tokens", draft("n", "\"read\"", 1)).expect(403);
    as("kofi", "DELETE", ACCOUNTS + "/" + account, null).expect(403);
    assertThat(
            as("esi", "POST", ACCOUNTS, accountDraft("Nowhere", "auditor", UUID.randomUUID()))
                .expect(422)
                .problem())
        .isEqualTo("no-such-place-for-a-service-account");
    as("esi", "POST", ACCOUNTS + "/" + UUID.randomUUID() + "/tokens", draft("n", "\"read\"", 1))
        .expect(404);
  }

  @Test
  void leavesIdsScopesAndDaysInTheJournal() {
    JsonObject issued = issued("esi", "read", "audit");
    String id = issued.getJsonObject("token").getString("id");

    String entry =
        as("esi", "GET", "/api/journal?after=-500&limit=500", null)
            .expect(200)
            .json()
            .getJsonArray("items")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(each -> each.getString("subjectId").equals(id))
            .map(JsonObject::toString)
            .collect(Collectors.joining());

    assertThat(entry)
        .contains("token-issued", "\"scopes\":\"read audit\"")
        .doesNotContain(issued.getString("secret"), "A script");
  }

  /**
   * Tries a token of each single scope at every operation. Reading needs {@code read} and changing
   * {@code change}, unless it is open to everybody; whatever needs another scope is in the
   * document.
   */
  @Test
  void isGoodForTheOperationsThatTheDocumentSays() throws IOException {
    Map<Scope, String> tokens = new LinkedHashMap<>();
    for (Scope scope : Scope.values()) {
      if (scope != Scope.CREDENTIALS) {
        tokens.put(scope, issued("ama", scope.slug()).getString("secret"));
      }
    }
    StringBuilder special = new StringBuilder();
    for (String operation : Operations.all()) {
      String letThrough =
          tokens.keySet().stream()
              .filter(scope -> letsThrough(operation, tokens.get(scope)))
              .map(Scope::slug)
              .collect(Collectors.joining(", "));
      String usual = operation.startsWith("GET") ? "read" : "change";
      boolean open = letThrough.split(", ").length == tokens.size();
      if (!open && !letThrough.equals(usual)) {
        String words = letThrough.isEmpty() ? "no token" : letThrough;
        special.append("| `%s` | %s |%n".formatted(operation, words));
      }
    }
    Files.writeString(FOUND, special);

    assertThat(Files.readString(AGREED)).contains(special.toString());
  }

  private static boolean letsThrough(String operation, String token) {
    String[] parts = operation.split(" ", 2);
    String root = parts[1].startsWith("/scim") ? "" : "/api";
    String path = root + parts[1].replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    for (String type : TYPES) {
      Answer answer =
          send(
              "127.0.0.1",
              parts[0],
              path,
              parts[0].startsWith("P") ? "{}" : null,
              "Authorization",
              "Bearer " + token,
              "Content-Type",
              type);
      if (answer.status() != 415) {
        return answer.status() != 403 || !answer.problem().equals("out-of-scope");
      }
    }
    throw new AssertionError("No way to send " + operation);
  }

  private static String account(String name, String role) {
    return as("esi", "POST", ACCOUNTS, accountDraft(name, role, ModesServer.UNIT))
        .expect(201)
        .json()
        .getString("id");
  }

  private static String accountDraft(String name, String role, UUID unit) {
    return "{\"name\":\"%s\",\"purpose\":\"Ask Esi.\",\"unit\":\"%s\",\"roles\":[\"%s\"]}"
        .formatted(name, unit, role);
  }

  private static JsonObject issued(String userName, String... scopes) {
    String quoted =
        Arrays.stream(scopes).map(it -> "\"" + it + "\"").collect(Collectors.joining(","));
    return as(userName, "POST", TOKENS, draft("A script", quoted, 30)).expect(201).json();
  }

  private static String draft(String name, String scopes, int days) {
    return "{\"name\":\"%s\",\"scopes\":[%s],\"days\":%d}".formatted(name, scopes, days);
  }

  private static Answer asked(String userName, String body, String key) {
    return send(
        ModesServer.PROXY,
        "POST",
        TOKENS,
        body,
        "X-Remote-User",
        userName,
        "X-Groundswell-Proxy-Secret",
        ModesServer.SECRET,
        "Sec-Fetch-Site",
        "same-origin",
        "Idempotency-Key",
        key);
  }

  private static String allScopes() {
    return Arrays.stream(Scope.values())
        .filter(scope -> scope != Scope.CREDENTIALS)
        .map(Scope::slug)
        .collect(Collectors.joining(","));
  }
}

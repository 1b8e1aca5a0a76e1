package org.groundswell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.groundswell.harness.BrowserJourneys;
import org.groundswell.harness.Keycloak;
import org.groundswell.harness.RunningServer;
import org.groundswell.harness.Visitor;
import org.groundswell.launcher.ServerOptions;
import org.groundswell.storage.Schema;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Signing in with a real Keycloak: the built product and the provider, each a process of its own.
 *
 * <p>Both start at once, in half a minute; everything else takes seconds.
 */
class AgencySignInIT {

  private static final String KOFI = "0199a000-0000-7000-8000-00000000000b";
  private static final String ROOT = "0199a000-0000-7000-8000-000000000001";
  private static final String ROADS = "0199a000-0000-7000-8000-000000000002";
  private static final Duration IDLE = Duration.ofSeconds(40);

  private static Keycloak keycloak;
  private static RunningServer server;
  private static Visitor early;
  private static long earlyAt;

  @BeforeAll
  static void startBoth() throws SQLException {
    ServerOptions options = RunningServer.options();
    foundTheAgency(options);
    keycloak = Keycloak.start("http://127.0.0.1:" + options.port());
    server =
        RunningServer.with(
            options
                .with("groundswell.oidc.issuer", keycloak.issuer())
                .with("groundswell.oidc.client-id", "groundswell")
                .with("groundswell.oidc.client-secret", "only-for-this-test")
                .with(
                    "groundswell.oidc.groups",
                    "/groundswell/administrators=administrator;/units/*=unit:*")
                .with("groundswell.oidc.key-pause", "PT1S")
                .with("groundswell.session.idle", IDLE.toString())
                .with("groundswell.sign-in.attempts-per-minute", "100000"));
    keycloak.awaitReady();
    early = new Visitor();
    signIn(early, "early", "/");
    earlyAt = System.nanoTime();
  }

  /** What a directory would have brought before anybody signs in. */
  private static void foundTheAgency(ServerOptions options) throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + options.home().resolve("data/groundswell"));
    database.setUser("groundswell");
    database.setPassword("groundswell");
    Schema.migrate(database);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(unit(ROOT, null, "The agency", "agency"));
      statement.execute(unit(ROADS, ROOT, "Roads", "roads"));
      statement.execute(
          unit("0199a000-0000-7000-8000-000000000003", ROOT, "The counter", "counter"));
      statement.execute(person(KOFI, "Kofi Mensah", "kofi.mensah@agency.example", "null"));
      statement.execute(
          person(
              "0199a000-0000-7000-8000-00000000000c",
              "Gone Away",
              "gone.away@agency.example",
              "date '2020-01-01'"));
      statement.execute(
          "insert into membership (id, person_id, unit_id, kind) values ('%s', '%s', '%s', 'home')"
              .formatted(KOFI, KOFI, ROADS));
      statement.execute("shutdown");
    }
  }

  private static String unit(String id, String parent, String name, String slug) {
    String above = parent == null ? "null" : "'" + parent + "'";
    String path = parent == null ? "/" + id + "/" : "/" + parent + "/" + id + "/";
    return "insert into unit (id, parent_id, name, slug, path, position, version)"
        + " values ('%s', %s, '%s', '%s', '%s', 1, 1)".formatted(id, above, name, slug, path);
  }

  private static String person(String id, String name, String email, String leftOn) {
    return "insert into person (id, name, search_name, email, email_key, unit_id, left_on, version)"
        + " values ('%s', '%s', '%s', '%s', '%s', '%s', %s, 1)"
            .formatted(id, name, name.toLowerCase(), email, email, ROADS, leftOn);
  }

  @AfterAll
  static void stopBoth() {
    server.close();
    keycloak.close();
  }

  @Test
  void aFirstSignInMakesSomebodyWithTheUnitAndTheRolesOfTheirGroups() {
    Visitor ama = new Visitor();

    signIn(ama, "ama", "/desk?unit=1");

    JsonObject session = session(ama);
    assertThat(session.getBoolean("signedIn")).isTrue();
    assertThat(session.getJsonObject("person").getString("name")).isEqualTo("Ama Owusu");
    assertThat(session.getJsonObject("person").getJsonObject("unit").getString("name"))
        .isEqualTo("Roads");
    assertThat(session.getJsonArray("roles").toString()).contains("\"administrator\"");
  }

  @Test
  void whoeverComesAgainIsTheSamePerson() {
    Visitor first = new Visitor();
    signIn(first, "ama", "/");
    Visitor second = new Visitor();
    signIn(second, "ama", "/");

    assertThat(personOf(second)).isEqualTo(personOf(first));
  }

  @Test
  void whoeverTheDirectoryKnowsByTheirAddressIsThatPersonAndMovesToTheUnitOfTheirGroup() {
    Visitor kofi = new Visitor();

    signIn(kofi, "kofi", "/");

    assertThat(personOf(kofi)).isEqualTo(KOFI);
    assertThat(session(kofi).getJsonObject("person").getJsonObject("unit").getString("name"))
        .isEqualTo("The counter");
  }

  @Test
  void whoeverHasLeftIsToldSo() {
    Visitor gone = new Visitor();

    URI end = gone.next(callback(gone, "gone", "/"));

    assertThat(end).hasPath("/sign-in").hasParameter("refused", "no-longer-in-the-agency");
    assertThat(session(gone).getBoolean("signedIn")).isFalse();
  }

  @Test
  void theWayBackLeadsToThePageThatWasLeftAndToNoOtherSite() {
    Visitor ama = new Visitor();
    assertThat(ama.next(callback(ama, "ama", "/proposals?q=a+b")))
        .isEqualTo(page("/proposals?q=a+b"));

    for (String evil :
        new String[] {"https://evil.example/", "//evil.example", "/\\evil.example"}) {
      assertThat(ama.next(callback(ama, "ama", evil))).isEqualTo(page("/"));
    }
  }

  @Test
  void aSessionThatSomebodyElseChoseDoesNotBecomeTheirs() {
    Visitor kofi = new Visitor();
    signIn(kofi, "kofi", "/");
    String before = kofi.cookie("gs_session").orElseThrow();
    Visitor planted = new Visitor();
    planted.plant("gs_session", before);

    signIn(planted, "ama", "/");

    assertThat(planted.cookie("gs_session")).isPresent().isNotEqualTo(kofi.cookie("gs_session"));
    assertThat(session(kofi).getBoolean("signedIn")).as("the planted session").isFalse();
  }

  @Test
  void aSignInIsUsedOnce() {
    Visitor ama = new Visitor();
    URI callback = callback(ama, "ama", "/");
    String trip = ama.cookie("gs_sign_in").orElseThrow();
    ama.next(callback);
    ama.plant("gs_sign_in", trip);

    assertThat(ama.next(callback)).hasParameter("refused", "sign-in-stale");
  }

  @Test
  void aSignInThatAnotherBrowserBeganIsRefused() {
    Visitor ama = new Visitor();
    URI callback = callback(ama, "ama", "/");
    Visitor victim = new Visitor();
    victim.next(page("/api/sign-in/oidc"));

    assertThat(victim.next(callback)).hasParameter("refused", "sign-in-stale");
    assertThat(new Visitor().next(callback)).hasParameter("refused", "sign-in-stale");
    assertThat(session(victim).getBoolean("signedIn")).isFalse();
  }

  @Test
  void anotherStateIsRefused() {
    Visitor ama = new Visitor();
    String callback = callback(ama, "ama", "/").toString();

    assertThat(ama.next(URI.create(callback.replaceFirst("state=[^&]+", "state=another"))))
        .hasParameter("refused", "sign-in-stale");
  }

  @Test
  void aTokenForAnotherNonceIsRefused() {
    assertThat(tampered("nonce=[^&]+", "nonce=another"))
        .hasParameter("refused", "provider-not-trusted");
  }

  @Test
  void aCodeForAnotherChallengeIsRefused() {
    String other = "code_challenge=" + "A".repeat(43);

    assertThat(tampered("code_challenge=[^&]+", other))
        .hasParameter("refused", "provider-not-trusted");
  }

  /** Where somebody ends up on whose way to the provider something was changed. */
  private static URI tampered(String what, String with) {
    Visitor ama = new Visitor();
    String door = ama.next(page("/api/sign-in/oidc")).toString();
    assertThat(door).containsPattern(what);
    return ama.next(ama.logIn(URI.create(door.replaceFirst(what, with)), "ama"));
  }

  /**
   * One session of the provider. Where somebody has two and its administrator ends both, Keycloak
   * 26.2 was seen to call once, with the {@code sid} of one; the other ended by its own life. What
   * a call with and without {@code sid} ends, {@code SigningOutTest} says.
   */
  @Test
  void whenTheProviderEndsItsSessionOursEndsToo() {
    Visitor leaver = new Visitor();
    signIn(leaver, "leaver", "/");

    keycloak.signOut("leaver");

    eventually(() -> !session(leaver).getBoolean("signedIn"));
  }

  @Test
  void aLogoutThatTheProviderDidNotSignIsRefused() {
    String forged =
        base64("{\"alg\":\"none\"}")
            + "."
            + base64(
                "{\"iss\":\"%s\",\"aud\":\"groundswell\",\"sub\":\"x\",\"jti\":\"1\",\"iat\":%d,\"events\":{\"http://schemas.openid.net/event/backchannel-logout\":{}}}"
                    .formatted(keycloak.issuer(), System.currentTimeMillis() / 1000))
            + ".";

    for (String token : new String[] {forged, "nonsense", ""}) {
      HttpResponse<String> answer =
          server.send(
              server.body(
                  "/api/sign-in/oidc/back-channel-logout",
                  "application/x-www-form-urlencoded",
                  BodyPublishers.ofString("logout_token=" + token)));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("logout-not-trusted");
    }
  }

  @Test
  void signingOutEndsTheProvidersSessionToo() {
    Visitor ama = new Visitor();
    signIn(ama, "ama", "/");

    HttpResponse<String> answer = ama.delete(page("/api/session"));
    URI wayOut = URI.create(json(answer.body()).getString("next"));
    URI back = ama.next(wayOut);

    assertThat(back).isEqualTo(page("/sign-in"));
    assertThat(session(ama).getBoolean("signedIn")).isFalse();
    assertThat(ama.isAskedToLogIn(ama.next(page("/api/sign-in/oidc")))).isTrue();
  }

  @Test
  void aKeyThatTheProviderBeganToUseMeanwhileIsFound() {
    signIn(new Visitor(), "ama", "/");
    keycloak.rotateKeys();

    Visitor ama = new Visitor();
    signIn(ama, "ama", "/");

    assertThat(session(ama).getBoolean("signedIn")).isTrue();
  }

  @Test
  void whoeverIsNoLongerInAGroupNoLongerHasItsRole() {
    Visitor before = new Visitor();
    signIn(before, "deputy", "/");
    assertThat(session(before).getJsonArray("roles").toString()).contains("administrator");
    keycloak.leaveGroups("deputy");

    Visitor after = new Visitor();
    signIn(after, "deputy", "/");

    assertThat(session(after).getJsonArray("roles").toString()).doesNotContain("administrator");
  }

  @Test
  void theWayThereAndBackWorksInABrowser() throws Exception {
    BrowserJourneys.run(
        "playwright.agency.config.ts",
        Map.of("BASE_URL", "http://" + server.address().getAuthority()),
        4);
  }

  @Test
  void thePageForSigningInIsToldTheWay() {
    HttpResponse<String> ways = server.get("/api/sign-in");

    assertThat(json(ways.body()).getJsonArray("items").getJsonObject(0).getString("start"))
        .isEqualTo("/api/sign-in/oidc");
  }

  @Nested
  class InTheEnd {

    @Test
    void aSessionThatWasNotUsedIsOver() throws InterruptedException {
      long passed = System.nanoTime() - earlyAt;
      Thread.sleep(Math.max(0, IDLE.plusSeconds(1).toMillis() - passed / 1_000_000));

      assertThat(session(early).getBoolean("signedIn")).isFalse();
    }

    @Test
    void aProviderThatIsGoneIsSaidSoWithAWayToTryAgain() {
      Visitor ama = new Visitor();
      URI callback = callback(ama, "ama", "/desk");
      keycloak.stop();

      assertThat(ama.next(callback))
          .hasPath("/sign-in")
          .hasParameter("refused", "provider-down")
          .hasParameter("back", "/desk");
      eventually(
          () ->
              "provider-down"
                  .equals(parameter(ama.next(page("/api/sign-in/oidc?back=/desk")), "refused")));
    }
  }

  private static void signIn(Visitor visitor, String userName, String back) {
    URI end = visitor.next(callback(visitor, userName, back));
    assertThat(end).as("the end of the way").isEqualTo(page(back));
  }

  /** Where the provider sends somebody who has told it who they are. */
  private static URI callback(Visitor visitor, String userName, String back) {
    String start =
        "/api/sign-in/oidc?back="
            + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8);
    return visitor.logIn(visitor.next(page(start)), userName);
  }

  private static URI page(String path) {
    return server.address().resolve(path);
  }

  private static JsonObject session(Visitor visitor) {
    return json(visitor.get(page("/api/session")).body());
  }

  private static String personOf(Visitor visitor) {
    return session(visitor).getJsonObject("person").getString("id");
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
  }

  private static String parameter(URI address, String name) {
    for (String pair : String.valueOf(address.getQuery()).split("&")) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return null;
  }

  private static void eventually(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("within fifteen seconds").isLessThan(end);
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}

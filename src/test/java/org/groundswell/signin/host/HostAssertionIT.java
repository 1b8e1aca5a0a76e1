package org.groundswell.signin.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.signin.ModesServer.INTRANET;
import static org.groundswell.signin.ModesServer.PUBLIC;
import static org.groundswell.signin.ModesServer.as;
import static org.groundswell.signin.ModesServer.send;
import static org.groundswell.signin.ModesServer.showing;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.groundswell.harness.BrowserJourneys;
import org.groundswell.harness.Client.Answer;
import org.groundswell.harness.LiveClient;
import org.groundswell.harness.RunningServer;
import org.groundswell.signin.ModesServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An intranet with a key pair of its own at the running server, and everybody who plays it. */
class HostAssertionIT {

  private static final String EXCHANGE = "/api/host-assertions";
  private static final String HOSTS = "/api/hosts";
  private static final String SESSION = "/api/session";

  private final KeyPair pair = pair();
  private final String installation = register(pem(pair));

  @Test
  void makesItsReaderKnownForFiveMinutesWithoutACookie() {
    Answer bought = exchange(assertion(claims -> claims)).expect(201);
    String token = bought.json().getString("token");

    assertThat(bought.header("Set-Cookie")).isEmpty();
    assertThat(bought.header("Cache-Control")).isEqualTo("no-store");
    assertThat(Instant.parse(bought.json().getString("expiresAt")))
        .isBetween(Instant.now().plusSeconds(280), Instant.now().plusSeconds(301));
    JsonObject session = showing(token, "GET", SESSION, null).expect(200).json();
    assertThat(session.getJsonObject("person").getString("name")).isEqualTo("Ama");
    showing(
            token,
            "POST",
            "/api/proposals",
            "{\"title\":\"A bench\",\"problem\":\"We stand.\",\"solution\":\"Sit.\"}")
        .expect(201);
  }

  @Test
  void isGoodOnTheLiveChannelOfAPageOfTheIntranet() {
    String token = token("hr-ama");

    try (LiveClient live = LiveClient.open(ModesServer.address(), "Origin", INTRANET)) {
      live.say("{\"type\":\"hello\",\"token\":\"" + token + "\"}");

      assertThat(live.await("welcome")).isNotNull();
      assertThat(live.subscribe("inbox").getJsonArray("refused")).isEmpty();
    }
  }

  @Test
  void leavesAManagerTheirDeskAndNobodyWhatWasGrantedByName() {
    String manager = token("hr-kofi");
    String everything = token("hr-esi");

    showing(manager, "GET", "/api/desk", null).expect(200);
    assertThat(
            showing(everything, "GET", SESSION, null)
                .expect(200)
                .json()
                .getJsonArray("roles")
                .toString())
        .isEqualTo("[\"staff\"]");
    for (String path :
        List.of(
            "/api/status",
            "/api/journal",
            "/api/imports",
            HOSTS,
            "/api/tokens",
            "/api/service-accounts",
            "/api/insight?unit=" + ModesServer.UNIT)) {
      assertThat(showing(everything, "GET", path, null).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void refusesEverythingElseAlikeAndTellsTheLogWhy() throws Exception {
    String used = assertion(claims -> claims);
    exchange(used).expect(201);

    List<Case> cases =
        List.of(
            new Case("replayed", used),
            new Case("expired", assertion(claims -> at(claims, -120, -60))),
            new Case("lives-too-long", assertion(claims -> at(claims, 0, 300))),
            new Case("from-the-future", assertion(claims -> at(claims, 60, 100))),
            new Case(
                "wrong-audience",
                assertion(claims -> claims.audience("https://ideas.other.example"))),
            new Case(
                "unknown-installation",
                assertion(claims -> claims.issuer(UUID.randomUUID().toString()))),
            new Case("unknown-person", assertion(claims -> claims.subject("hr-nobody"))),
            new Case("unknown-person", assertion(claims -> claims.subject("hr-yaw"))),
            new Case("missing-claim", assertion(claims -> claims.jwtID(null))),
            new Case("wrong-signature", tampered(assertion(claims -> claims))),
            new Case("wrong-algorithm", none(assertion(claims -> claims))),
            new Case("unreadable", "nonsense"));
    String body = exchangeFrom("127.0.0.50", "nonsense").expect(401).body();
    for (Case each : cases) {
      int before = ModesServer.log().length();

      Answer refused = exchangeFrom("127.0.0.51", each.assertion()).expect(401);

      assertThat(refused.body()).isEqualTo(body).contains("assertion-refused");
      String logged = ModesServer.log().substring(before);
      assertThat(logged).contains("An assertion was refused: " + each.reason());
      assertThat(logged)
          .doesNotContain(each.assertion().equals("nonsense") ? "Bearer" : each.assertion(), "hr-");
    }
  }

  @Test
  void letsAnAddressWaitAfterThirtyRefusalsInAMinute() {
    Answer last = null;
    for (int i = 0; i < 40 && (last == null || last.status() == 401); i++) {
      last = exchangeFrom("127.0.0.77", "nonsense");
    }

    assertThat(last.expect(429).problem()).isEqualTo("too-many-sign-ins");
    assertThat(last.header("Retry-After")).isEqualTo("60");
    exchange(assertion(claims -> claims)).expect(201);
  }

  @Test
  void answersTheIntranetsPagesAndNoOthers() {
    Answer own =
        send("127.0.0.1", "POST", EXCHANGE, word(assertion(claims -> claims)), "Origin", INTRANET);
    Answer other =
        send(
            "127.0.0.1",
            "POST",
            EXCHANGE,
            word(assertion(claims -> claims)),
            "Origin",
            "https://evil.example");

    assertThat(own.expect(201).header("Access-Control-Allow-Origin")).isEqualTo(INTRANET);
    assertThat(own.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(other.expect(401).header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void isAnAdministratorsToInviteDisableAndRemove() {
    as("ama", "GET", HOSTS, null).expect(403);
    as("kofi", "POST", HOSTS + "/codes", null).expect(403);
    String token = token("hr-ama");

    JsonObject paused =
        as("esi", "PUT", HOSTS + "/" + installation + "/pause", null).expect(200).json();
    assertThat(paused.getBoolean("enabled")).isFalse();
    showing(token, "GET", "/api/proposals", null).expect(401);
    exchangeFrom("127.0.0.52", assertion(claims -> claims)).expect(401);
    as("esi", "DELETE", HOSTS + "/" + installation + "/pause", null).expect(200);
    exchange(assertion(claims -> claims)).expect(201);
    as("esi", "DELETE", HOSTS + "/" + installation, null).expect(204);
    exchangeFrom("127.0.0.52", assertion(claims -> claims)).expect(401);
    as("esi", "DELETE", HOSTS + "/" + installation, null).expect(404);
  }

  @Test
  void registersOnceWithACodeAndNeverWithAPrivateKey() {
    String code = code();
    String privateKey =
        "-----BEGIN PRIVATE KEY-----\\n"
            + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\\n-----END PRIVATE KEY-----";

    assertThat(registering(code, INTRANET, privateKey).expect(422).problem())
        .isEqualTo("key-is-private");
    assertThat(registering(code, INTRANET, pem(pair)).expect(409).problem())
        .isEqualTo("key-is-known");
    assertThat(registering(code, INTRANET + "/page", pem(pair())).expect(422).problem())
        .isEqualTo("origin-is-none");
    registering(code, INTRANET, pem(pair())).expect(201);
    assertThat(registering(code, INTRANET, pem(pair())).expect(422).problem())
        .isEqualTo("installation-code-refused");
    assertThat(ModesServer.log()).doesNotContain(code);
  }

  @Test
  void saysWhetherItsOriginMayEmbedAndNeverMakesItSo() {
    registering(code(), "https://other.agency.example", pem(pair())).expect(201);

    List<JsonObject> hosts =
        as("esi", "GET", HOSTS, null)
            .expect(200)
            .json()
            .getJsonArray("items")
            .getValuesAs(JsonObject.class);

    assertThat(hosts)
        .filteredOn(host -> host.getString("origin").equals("https://other.agency.example"))
        .allMatch(host -> !host.getBoolean("embeds"))
        .isNotEmpty();
    assertThat(
            send("127.0.0.1", "GET", SESSION, null, "Origin", "https://other.agency.example")
                .header("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  /** The host that the integrators' guide shows, run as it stands there. */
  @Test
  void worksForTheHostOfTheGuide(@TempDir Path folder) throws Exception {
    Path key = folder.resolve("intranet.pem");
    run(folder, "openssl", "genrsa", "-out", key.toString(), "2048");
    run(folder, "openssl", "rsa", "-in", key.toString(), "-pubout", "-out", key + ".pub");
    String publicKey = Files.readString(Path.of(key + ".pub")).replace("\n", "\\n");
    String id =
        registering(code(), INTRANET, publicKey).expect(201).json().getString("installation");
    int port = RunningServer.freePort();
    ProcessBuilder host =
        new ProcessBuilder("node", Path.of("docs/examples/host.mjs").toAbsolutePath().toString());
    host.environment().put("GROUNDSWELL", PUBLIC);
    host.environment().put("INSTALLATION", id);
    host.environment().put("KEY", key.toString());
    host.environment().put("PORT", String.valueOf(port));
    host.environment().put("READER", "hr-ama");
    Process process = host.inheritIO().start();
    try {
      String assertion = fetched(URI.create("http://127.0.0.1:" + port + "/assertion"));

      String token = exchange(assertion).expect(201).json().getString("token");
      assertThat(showing(token, "GET", SESSION, null).body()).contains("Ama");
    } finally {
      process.destroy();
    }
  }

  /** The elements in a page of another origin, which signs with a key of its own. */
  @Test
  void worksInABrowserForAPageOfAnotherOrigin(@TempDir Path folder) throws Exception {
    KeyPair own = pair();
    Path key =
        Files.writeString(
            folder.resolve("intranet.pem"),
            "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(own.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
    String title = "For my own eyes " + UUID.randomUUID();
    sendForOwnEyes(title);

    BrowserJourneys.run(
        "playwright.host.config.ts",
        Map.of(
            "BASE_URL",
            "http://" + ModesServer.address().getAuthority(),
            "HOST_ORIGIN",
            ModesServer.LOCAL_INTRANET,
            "INSTALLATION",
            registering(code(), ModesServer.LOCAL_INTRANET, pem(own))
                .expect(201)
                .json()
                .getString("installation"),
            "AUDIENCE",
            PUBLIC,
            "KEY",
            key.toString(),
            "OWN_IDEA",
            title),
        3);
  }

  private static void sendForOwnEyes(String title) {
    Answer draft =
        as(
                "ama",
                "POST",
                "/api/proposals",
                "{\"title\":\"%s\",\"problem\":\"We stand.\",\"solution\":\"Sit.\",\"visibility\":{\"kind\":\"circle\"}}"
                    .formatted(title))
            .expect(201);
    send(
            ModesServer.PROXY,
            "POST",
            "/api/proposals/" + draft.json().getString("id") + "/submission",
            null,
            "X-Remote-User",
            "ama",
            "X-Groundswell-Proxy-Secret",
            ModesServer.SECRET,
            "Sec-Fetch-Site",
            "same-origin",
            "If-Match",
            draft.etag())
        .expect(200);
  }

  private static String fetched(URI address) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < 100; i++) {
      try {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError("The host of the guide did not start");
  }

  private static void run(Path folder, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
  }

  private record Case(String reason, String assertion) {}

  private String token(String subject) {
    return exchange(assertion(claims -> claims.subject(subject)))
        .expect(201)
        .json()
        .getString("token");
  }

  private static Answer exchange(String assertion) {
    return exchangeFrom("127.0.0.1", assertion);
  }

  private static Answer exchangeFrom(String address, String assertion) {
    return send(address, "POST", EXCHANGE, word(assertion));
  }

  private static String word(String assertion) {
    return Json.createObjectBuilder().add("assertion", assertion).build().toString();
  }

  private static String code() {
    return as("esi", "POST", HOSTS + "/codes", null).expect(201).json().getString("code");
  }

  private static String register(String key) {
    return registering(code(), INTRANET, key).expect(201).json().getString("installation");
  }

  /** Each from an address of its own: how often one may try is another test's question. */
  private static Answer registering(String code, String origin, String key) {
    String body =
        "{\"code\":\"%s\",\"name\":\"Our intranet\",\"origin\":\"%s\",\"key\":\"%s\"}"
            .formatted(code, origin, key);
    int last = (int) (System.nanoTime() % 200);
    return send("127.0.1." + (last + 1), "POST", HOSTS, body);
  }

  private String assertion(UnaryOperator<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        at(
            new JWTClaimsSet.Builder()
                .issuer(installation)
                .subject("hr-ama")
                .audience(PUBLIC)
                .jwtID(UUID.randomUUID().toString()),
            0,
            60);
    try {
      SignedJWT jwt =
          new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), change.apply(claims).build());
      jwt.sign(new RSASSASigner(pair.getPrivate()));
      return jwt.serialize();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWTClaimsSet.Builder at(JWTClaimsSet.Builder claims, long issued, long expires) {
    Instant now = Instant.now();
    return claims
        .issueTime(Date.from(now.plus(Duration.ofSeconds(issued))))
        .expirationTime(Date.from(now.plus(Duration.ofSeconds(expires))));
  }

  private static String tampered(String assertion) {
    String[] parts = assertion.split("\\.");
    String body = new String(Base64.getUrlDecoder().decode(parts[1])).replace("hr-ama", "hr-esi");
    return parts[0] + "." + encoded(body) + "." + parts[2];
  }

  private static String none(String assertion) {
    return encoded("{\"alg\":\"none\"}") + "." + assertion.split("\\.")[1] + ".";
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(KeyPair pair) {
    return "-----BEGIN PUBLIC KEY-----\\n"
        + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
        + "\\n-----END PUBLIC KEY-----\\n";
  }
}

package org.groundswell.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.groundswell.harness.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way a request can go wrong, over HTTP: always a problem, never HTML, never a class name.
 */
class ProblemsIT {

  private static final String PROPOSALS = "/api/proposals";
  private static final String DRAFT =
      "{\"title\": \"Lend out bicycles\", \"problem\": \"Far apart\", \"solution\": \"Bicycles\"}";

  private static RunningServer server;
  private static String bearer;

  @BeforeAll
  static void start() {
    server = RunningServer.demo();
    bearer = "Bearer " + server.signIn("staff");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/nothing-here, 404, not-found",
    "/api/nothing-here, 404, not-found",
    "/WEB-INF/web.xml, 404, not-found",
    "/-/problem, 404, not-found",
    "/api/proposals/not-an-id, 404, not-found",
    "/api/proposals/0190a5d0-ac96-774b-bcce-b302099a8057, 404, no-such-proposal",
    "/api/proposals?limit=0, 422, invalid-input",
    "/api/proposals?limit=many, 400, invalid-request",
    "/api/proposals?cursor=nonsense, 400, invalid-cursor"
  })
  void anAddressThatLeadsNowhereIsAProblem(String path, int status, String slug) {
    assertProblem(server.send(signedIn(server.request(path))), status, slug);
  }

  @Test
  void aMethodThatIsNotTakenIsAProblemThatSaysWhichAre() {
    HttpResponse<String> answer =
        server.send(
            signedIn(server.request("/api/problems")).method("PUT", BodyPublishers.noBody()));

    assertProblem(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
  }

  @Test
  void aFormThatCannotBeGivenIsAProblem() {
    assertProblem(
        server.send(signedIn(server.request(PROPOSALS)).header("Accept", "image/png")),
        406,
        "not-acceptable");
  }

  @Test
  void aFormThatCannotBeReadIsAProblem() {
    assertProblem(
        server.send(
            signedIn(server.body(PROPOSALS, "text/xml", BodyPublishers.ofString("<idea/>")))),
        415,
        "unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"title\":", "nonsense", "{\"title\": \"a\", \"title\": \"b\"}"})
  void aBodyThatIsNoJsonIsAProblem(String body) {
    assertProblem(post(body), 400, "unreadable-body");
  }

  @Test
  void aBodyNestedTooDeeplyIsAProblem() {
    assertProblem(post("[".repeat(100_000)), 400, "unreadable-body");
  }

  @Test
  void aBodyOfBrokenUtf8IsAProblem() {
    byte[] broken = {'{', '"', 't', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};

    assertProblem(
        server.send(
            signedIn(
                server.body(PROPOSALS, "application/json", BodyPublishers.ofByteArray(broken)))),
        400,
        "unreadable-body");
  }

  @Test
  void aBodyThatIsTooLargeIsAProblemWhetherItSaysItsLengthOrNot() {
    String large = "{\"title\": \"" + "x".repeat(300_000) + "\"}";

    assertProblem(post(large), 413, "too-large");
    assertProblem(
        server.send(
            signedIn(
                server.body(
                    PROPOSALS,
                    "application/json",
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))))),
        413,
        "too-large");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"title\": 3}', /title",
    "'{\"title\": \"An idea\", \"colour\": \"red\"}', /colour",
    "'{\"title\": \"An idea\", \"right\": \"perhaps\"}', /right",
    "'{\"title\": \"An idea\", \"deskUnit\": \"here\"}', /deskUnit",
    "'{\"title\": \"An\\u0000idea\"}', /title",
    "'{\"title\": \"\"}', /title"
  })
  void inputThatDoesNotFitIsAProblemThatPointsAtTheField(String body, String pointer) {
    HttpResponse<String> answer = post(body);

    assertProblem(answer, 422, "invalid-input");
    assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"");
  }

  @Test
  void aChangeWithoutTheVersionItMeansIsAProblem() {
    String proposal = location(post(DRAFT));

    assertProblem(put(proposal, null), 428, "precondition-required");
  }

  @Test
  void aChangeOfAnOldVersionIsAProblem() {
    String proposal = location(post(DRAFT));

    assertProblem(put(proposal, "\"v999\""), 412, "changed-meanwhile");
  }

  @Test
  void nobodyInParticularIsAskedToSignIn() {
    assertProblem(server.get(PROPOSALS), 401, "sign-in-needed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%c0%ae%c0%ae/ HTTP/1.1",
        "GET /api/%zz HTTP/1.1",
        "nonsense",
        "TRACE / HTTP/1.1"
      })
  void aRequestThatIsHardlyHttpGetsNoHtml(String line) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes());
      out.flush();

      assertThat(new String(readAll(socket.getInputStream())).toLowerCase())
          .doesNotContain("<html", "exception", "org.glassfish");
    }
  }

  @Test
  void everyProblemIsListedInTheCatalogue() {
    assertThat(server.get("/api/problems").body())
        .contains("\"changed-meanwhile\"", "\"no-such-proposal\"", "\"sign-in-needed\"");
  }

  @Test
  void anIdeaThatIsSentSixteenTimesAtOnceIsKeptOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    Callable<String> sending =
        () -> {
          HttpResponse<String> answer =
              server.send(signedIn(server.json(PROPOSALS, DRAFT)).header("Idempotency-Key", key));
          assertThat(answer.statusCode()).isEqualTo(201);
          return location(answer);
        };

    Set<String> kept = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Future<String>> answers =
          threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> sending).toList());
      for (Future<String> answer : answers) {
        kept.add(answer.get());
      }
    }

    assertThat(kept).hasSize(1);
  }

  @Test
  void aKeyThatComesWithAnotherRequestIsAProblem() {
    String key = UUID.randomUUID().toString();
    server.send(signedIn(server.json(PROPOSALS, DRAFT)).header("Idempotency-Key", key));

    assertProblem(
        server.send(
            signedIn(server.json(PROPOSALS, DRAFT.replace("Lend", "Sell")))
                .header("Idempotency-Key", key)),
        422,
        "idempotency-key-reused");
  }

  @Test
  void aPageOfTheUiIsServedAtEveryAddressItKnows() {
    for (String path : List.of("/", "/propose", "/proposals/x", "/desk", "/problems/not-found")) {
      HttpResponse<String> page = server.get(path);

      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "frame-ancestors");
    }
  }

  @Test
  void aBrowserThatOpensAnAddressThatLeadsNowhereGetsThePageThatSaysSo() {
    String browsers = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    HttpResponse<String> page =
        server.send(server.request("/nothing-here").header("Accept", browsers));
    HttpResponse<String> program =
        server.send(server.request("/nothing-here").header("Accept", "*/*"));

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(page.body()).isEqualTo(server.get("/").body());
    assertProblem(program, 404, "not-found");
  }

  @Test
  void theServerListensOnLoopbackOnly() throws Exception {
    Process process = new ProcessBuilder("ss", "-ltnpH").start();
    String pid = "pid=" + server.pid() + ",";

    List<String> listening =
        new String(process.getInputStream().readAllBytes())
            .lines()
            .filter(line -> line.contains(pid))
            .toList();

    assertThat(listening).hasSize(1).allMatch(line -> line.contains("127.0.0.1]:"));
  }

  private static byte[] readAll(InputStream in) throws Exception {
    return in.readAllBytes();
  }

  private static HttpRequest.Builder signedIn(HttpRequest.Builder request) {
    return request.header("Authorization", bearer);
  }

  private static HttpResponse<String> post(String body) {
    return server.send(signedIn(server.json(PROPOSALS, body)));
  }

  private static HttpResponse<String> put(String path, String ifMatch) {
    HttpRequest.Builder request =
        signedIn(server.request(path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(DRAFT));
    return server.send(ifMatch == null ? request : request.header("If-Match", ifMatch));
  }

  private static String location(HttpResponse<String> created) {
    String location = created.headers().firstValue("Location").orElseThrow();
    return location.substring(location.indexOf("/api/"));
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("\"type\":\"/problems/" + slug + "\"", "\"status\":" + status)
        .doesNotContainIgnoringCase("<html")
        .doesNotContain("org.", "java.", "jakarta.");
  }
}

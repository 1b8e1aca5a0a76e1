package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.groundswell.harness.Client.Answer;
import org.groundswell.harness.Product;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser keeps of a session, and what its cookie is good for. */
class CookiesIT {

  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  private static final String[] TLS = {"X-Forwarded-Proto", "https"};
  private static final String DRAFT =
      "{\"title\":\"A bench\",\"problem\":\"We stand.\",\"solution\":\"Sit.\"}";

  @Nested
  class OverTls {

    @Test
    void aCookieIsOutOfReachOfScriptsOfPlainConnectionsAndOfNeighbours() {
      String cookie = signIn("", TLS);

      assertThat(attributes(cookie))
          .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
          .noneMatch(attribute -> attribute.startsWith("Domain"));
      assertThat(name(cookie)).isEqualTo("__Host-gs_session");
    }

    @Test
    void theBareNameThatANeighbourCouldSetCountsForNothing() {
      String cookie = signIn("", TLS);

      assertThat(isSignedIn("__Host-gs_session=" + value(cookie), TLS)).isTrue();
      assertThat(isSignedIn("gs_session=" + value(cookie), TLS)).isFalse();
    }

    @Test
    void whatTheSiteIsCalledDecidesWhateverARequestSays() {
      Answer out = ModesServer.as("ama", "DELETE", "/api/session", null);

      assertThat(out.header("Set-Cookie"))
          .startsWith("__Host-gs_session=")
          .contains("Secure")
          .contains("HttpOnly")
          .contains("SameSite=Lax");
    }
  }

  @Test
  void withoutTlsTheCookieHasThePlainNameAndStaysOutOfReachOfScripts() {
    String cookie = signIn("");

    assertThat(name(cookie)).isEqualTo("gs_session");
    assertThat(attributes(cookie)).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
  }

  @Nested
  class ThatSomebodyElsePlanted {

    @Test
    void neverBecomesASession() {
      String cookie = signIn("gs_session=chosen-by-somebody-else");

      assertThat(value(cookie)).isNotEqualTo("chosen-by-somebody-else");
      assertThat(isSignedIn("gs_session=chosen-by-somebody-else")).isFalse();
    }

    @Test
    void endsWhenItWasASession() {
      String planted = "gs_session=" + value(signIn(""));
      assertThat(isSignedIn(planted)).isTrue();

      String cookie = signIn(planted, "Sec-Fetch-Site", "same-origin");

      assertThat("gs_session=" + value(cookie)).isNotEqualTo(planted);
      assertThat(isSignedIn(planted)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "X-Nothing, said",
    "Origin, null",
    "Origin, https://evil.example",
    "Origin, http://127.0.0.1:1",
    "Origin, nonsense",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void aChangeByCookieFromElsewhereOrFromNowhereIsRefused(String header, String value) {
    String cookie = "gs_session=" + value(signIn(""));

    Answer answer = send("POST", "/api/proposals", DRAFT, cookie, header, value);

    assertThat(answer.expect(403).problem()).isEqualTo("from-another-site");
  }

  @Test
  void aChangeByCookieFromThisSiteIsTaken() {
    String cookie = "gs_session=" + value(signIn(""));
    String own = "http://" + Product.address().getAuthority();

    send("POST", "/api/proposals", DRAFT, cookie, "Origin", own).expect(201);
    send("POST", "/api/proposals", DRAFT, cookie, "Sec-Fetch-Site", "same-origin").expect(201);
  }

  /** Signs somebody in and answers with the cookie that the browser is to keep. */
  private static String signIn(String cookie, String... headers) {
    String person = send("GET", "/api/demo/people", null, "").items().getFirst().getString("id");
    Answer answer =
        send(
            "POST",
            "/api/demo/sign-in",
            "{\"personId\":\"%s\"}".formatted(person),
            cookie,
            headers);
    return answer.expect(201).header("Set-Cookie");
  }

  private static boolean isSignedIn(String cookie, String... headers) {
    return send("GET", "/api/session", null, cookie, headers).json().getBoolean("signedIn");
  }

  private static Answer send(
      String method, String path, String body, String cookie, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(Product.address().resolve(path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return Answer.to(request, BROWSER);
  }

  private static String name(String cookie) {
    return cookie.substring(0, cookie.indexOf('='));
  }

  private static String value(String cookie) {
    return attributes(cookie).getFirst().substring(name(cookie).length() + 1);
  }

  private static List<String> attributes(String cookie) {
    return List.of(cookie.split(";\\s*"));
  }
}

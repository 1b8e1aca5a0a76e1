package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.POST;
import java.util.List;
import java.util.function.Supplier;
import org.groundswell.harness.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything by which somebody comes in, or makes something to come in with, has a limit. */
class RateLimitsIT {

  private static final int A_MINUTE = 30;

  /** Those that count for themselves: tried below, but the demo's, which is not on this server. */
  private static final List<String> COUNT_BY_ADDRESS =
      List.of(
          "DemoResource.signIn",
          "HostsResource.register",
          "HostAssertionsResource.exchange",
          "OidcResource.backChannelLogout");

  @Test
  void everyPostOfTheSignInIsThrottledOrCountsByAddress() {
    List<JavaMethod> posts =
        new ClassFileImporter()
            .importPackages("org.groundswell.signin").stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(POST.class))
                .toList();

    assertThat(posts).hasSizeGreaterThan(8);
    assertThat(posts)
        .allSatisfy(
            post ->
                assertThat(
                        post.isAnnotatedWith(Throttled.class)
                            || COUNT_BY_ADDRESS.contains(
                                post.getOwner().getSimpleName() + "." + post.getName()))
                    .as(post.getFullName())
                    .isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/tokens",
    "/api/service-accounts",
    "/api/service-accounts/0198f000-0000-7000-8000-000000000001/tokens",
    "/api/hosts/codes",
    "/api/hosts/0198f000-0000-7000-8000-000000000001/keys"
  })
  void aPersonWhoMakesThingsToComeInWithHasToWaitAndNobodyElse(String path) {
    Answer refused = thirtyAndOneMore(() -> ModesServer.as("afi", "POST", path, "{}"));

    assertThat(refused.expect(429).problem()).isEqualTo("too-many-requests");
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    assertThat(ModesServer.as("ama", "POST", path, "{}").status()).isNotEqualTo(429);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.21 | /api/hosts | {\"code\":\"x\",\"name\":\"x\",\"origin\":\"https://x.example\",\"key\":\"x\"} | application/json",
        "127.0.0.22 | /api/host-assertions | {\"assertion\":\"x\"} | application/json",
        "127.0.0.23 | /api/sign-in/oidc/back-channel-logout | logout_token=x |"
            + " application/x-www-form-urlencoded"
      })
  void anAddressThatTriesHasToWaitAndNoOther(
      String address, String path, String body, String type) {
    Answer refused =
        thirtyAndOneMore(() -> ModesServer.send(address, "POST", path, body, "Content-Type", type));

    assertThat(refused.expect(429).problem()).isEqualTo("too-many-sign-ins");
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    assertThat(ModesServer.send("127.0.0.24", "POST", path, body, "Content-Type", type).status())
        .isNotEqualTo(429);
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.25, /api/sign-in/oidc", "127.0.0.26, /api/sign-in/oidc/callback?state=x"})
  void theWayToTheProviderAndBackSaysSoOnThePageForSigningIn(String address, String path) {
    Answer refused = thirtyAndOneMore(() -> ModesServer.send(address, "GET", path, null));

    assertThat(refused.expect(303).header("Location")).contains("refused=too-many-sign-ins");
    assertThat(ModesServer.send("127.0.0.24", "GET", path, null).header("Location"))
        .doesNotContain("too-many-sign-ins");
  }

  /** The last answer; another time where the minute turned meanwhile. */
  private static Answer thirtyAndOneMore(Supplier<Answer> request) {
    Answer last = null;
    for (int i = 0; i <= A_MINUTE; i++) {
      last = request.get();
    }
    boolean turned =
        last.status() != 429 && !String.valueOf(last.header("Location")).contains("many");
    for (int i = 0; turned && i < A_MINUTE; i++) {
      last = request.get();
    }
    return last;
  }
}

package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.rights.Ceiling;
import org.junit.jupiter.api.Test;

class RecognisersTest {

  private static final UUID AMA = UUID.fromString("0199a000-0000-7000-8000-00000000000a");
  private static final UUID KOFI = UUID.fromString("0199a000-0000-7000-8000-00000000000b");

  @Test
  void theFirstModeAnswersFirst() {
    Recognisers recognisers =
        of(
            "oidc,bearer",
            new Known(SignInMode.BEARER, "token", KOFI),
            new Known(SignInMode.OIDC, "token", AMA));

    assertThat(recognisers.whoBy("token")).map(SignedIn::person).contains(AMA);
  }

  @Test
  void aModeThatIsNotConfiguredIsNotAsked() {
    Recognisers recognisers = of("oidc", new Known(SignInMode.BEARER, "token", KOFI));

    assertThat(recognisers.whoBy("token")).isEmpty();
  }

  @Test
  void aRequestWithoutABearerTokenIsKnownByTheRestOfIt() {
    Recognisers recognisers = of("trusted-proxy", new Known(SignInMode.TRUSTED_PROXY, "t", AMA));

    assertThat(recognisers.who(request(null))).map(SignedIn::person).contains(AMA);
    assertThat(recognisers.who(request("Basic QW1h"))).map(SignedIn::person).contains(AMA);
  }

  @Test
  void aBearerTokenThatNobodyKnowsIsNotMadeUpForByTheRestOfTheRequest() {
    Recognisers recognisers = of("trusted-proxy", new Known(SignInMode.TRUSTED_PROXY, "t", AMA));

    assertThat(recognisers.who(request("Bearer another"))).isEmpty();
    assertThat(recognisers.who(request("bearer t"))).map(SignedIn::person).contains(AMA);
  }

  private static Recognisers of(String setting, Recogniser... all) {
    return new Recognisers(List.of(all), new SignInSettings(setting, "127.0.0.1", 30));
  }

  private static HttpServletRequest request(String authorization) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            RecognisersTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                method.getName().equals("getHeader") && arguments[0].equals("Authorization")
                    ? authorization
                    : null);
  }

  /** Knows one person by one token, and by any request without. */
  private record Known(SignInMode mode, String token, UUID person) implements Recogniser {

    @Override
    public Set<SignInMode> modes() {
      return Set.of(mode);
    }

    @Override
    public Optional<Recognised> byBearerToken(String shown) {
      return token.equals(shown)
          ? Optional.of(Recognised.onPurpose(person, Ceiling.OPEN, shown))
          : Optional.empty();
    }

    @Override
    public Optional<Recognised> byRequest(HttpServletRequest request) {
      return Optional.of(Recognised.unasked(person, Ceiling.OPEN, ""));
    }

    @Override
    public boolean stillHolds(Recognised recognised) {
      return true;
    }
  }
}

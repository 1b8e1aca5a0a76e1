package org.groundswell.signin.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.signin.ModesServer.PROXY;
import static org.groundswell.signin.ModesServer.SECRET;
import static org.groundswell.signin.ModesServer.as;
import static org.groundswell.signin.ModesServer.send;

import org.groundswell.harness.Client.Answer;
import org.groundswell.signin.ModesServer;
import org.junit.jupiter.api.Test;

/** A proxy that is believed, and everybody who pretends to be it, over real connections. */
class TrustedProxyIT {

  private static final String SESSION = "/api/session";
  private static final String USER = "X-Remote-User";
  private static final String PROOF = "X-Groundswell-Proxy-Secret";

  @Test
  void letsInWhomTheProxyNamesWithAllTheirRights() {
    Answer session = as("esi", "GET", SESSION, null).expect(200);

    assertThat(session.json().getBoolean("signedIn")).isTrue();
    assertThat(session.json().getJsonArray("roles").toString())
        .contains("administrator", "leader", "auditor");
  }

  @Test
  void letsNobodyInFromAnotherAddressWhateverTheHeadersSay() {
    assertStranger(
        send(
            "127.0.0.2",
            "GET",
            SESSION,
            null,
            USER,
            "esi",
            PROOF,
            SECRET,
            "X-Forwarded-For",
            PROXY,
            "X-Real-IP",
            PROXY,
            "Forwarded",
            "for=" + PROXY,
            "X-Client-IP",
            PROXY));
    assertThat(ModesServer.log()).contains("X-Remote-User was ignored: it came from an address");
  }

  @Test
  void letsNobodyInFromTheProxysAddressWithoutItsSecret() {
    assertStranger(send(PROXY, "GET", SESSION, null, USER, "esi"));
    assertStranger(send(PROXY, "GET", SESSION, null, USER, "esi", PROOF, SECRET + "x"));
    assertThat(ModesServer.log())
        .contains("X-Remote-User was ignored: it came without the proxy's secret")
        .doesNotContain(SECRET);
  }

  @Test
  void doesNotChooseBetweenTwoNames() {
    assertStranger(send(PROXY, "GET", SESSION, null, USER, "ama", USER, "esi", PROOF, SECRET));
  }

  @Test
  void letsInNobodyWhoLeftOrIsUnknown() {
    assertStranger(as("yaw", "GET", SESSION, null));
    assertStranger(as("nobody", "GET", SESSION, null));
  }

  @Test
  void takesChangesFromThisSitesPagesOnlyBecauseTheProxySignsEveryRequest() {
    String draft = "{\"title\":\"A bench\",\"problem\":\"We stand.\",\"solution\":\"Sit.\"}";

    as("ama", "POST", "/api/proposals", draft).expect(201);
    Answer foreign =
        send(
            PROXY,
            "POST",
            "/api/proposals",
            draft,
            USER,
            "ama",
            PROOF,
            SECRET,
            "Sec-Fetch-Site",
            "cross-site");
    assertThat(foreign.expect(403).problem()).isEqualTo("from-another-site");
  }

  @Test
  void provisionsFromThisSitesPagesOnly() {
    as("esi", "POST", "/scim/v2/Users", "{}").expect(400);
    send(
            PROXY,
            "POST",
            "/scim/v2/Users",
            "{}",
            USER,
            "esi",
            PROOF,
            SECRET,
            "Sec-Fetch-Site",
            "cross-site")
        .expect(403);
  }

  @Test
  void doesNotLendItsReaderToSomebodyWithABadToken() {
    assertStranger(
        send(
            PROXY,
            "GET",
            SESSION,
            null,
            USER,
            "esi",
            PROOF,
            SECRET,
            "Authorization",
            "Bearer gsp_nonsense"));
  }

  private static void assertStranger(Answer session) {
    assertThat(session.expect(200).json().getBoolean("signedIn")).isFalse();
  }
}

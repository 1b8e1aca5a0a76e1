package org.groundswell.signin.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.rights.Ceiling;
import org.groundswell.signin.Recognised;
import org.groundswell.signin.SignInSettings;
import org.groundswell.signin.SignInTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiedReadersTest extends OnEachDatabase {

  private static final String PROXY = "10.0.0.7";
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String USER = "X-Remote-User: ama";
  private static final String RIGHT = "X-Groundswell-Proxy-Secret: " + SECRET;

  private final SignInTables tables = new SignInTables(database);
  private final UUID ama = tables.person("ama");
  private final ProxiedReaders readers =
      new ProxiedReaders(
          settings("trusted-proxy", "10.0.0.0/29 fd00:7::/64", SECRET), tables.accounts(), tables);
  private final Log log = new Log();
  private final Logger logger = Logger.getLogger(ProxiedReaders.class.getName());

  ProxiedReadersTest(Database.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void listen() {
    logger.addHandler(log);
  }

  @AfterEach
  void listenNoLonger() {
    logger.removeHandler(log);
  }

  @Test
  void recognisesWhomTheProxyNamesAsSomebodyWhoHasSignedInUnasked() {
    Recognised known = asked(PROXY, USER, RIGHT).orElseThrow();

    assertThat(known.person()).isEqualTo(ama);
    assertThat(known.ceiling()).isEqualTo(Ceiling.OPEN);
    assertThat(known.unasked()).isTrue();
    assertThat(log.lines).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0", "10.0.0.7", "fd00:7::1", "fd00:7:0:0:ffff::", "::ffff:10.0.0.7"})
  void believesTheNamedAddresses(String address) {
    assertThat(asked(address, USER, RIGHT)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.8", "9.255.255.255", "127.0.0.1", "::1", "fd00:7:0:1::1", "fd00:8::1"})
  void believesNoOtherAddressEvenWithTheSecret(String address) {
    assertThat(asked(address, USER, RIGHT)).isEmpty();
    assertThat(log.lines).singleElement().asString().contains("groundswell.proxies");
  }

  @Test
  void doesNotLetAClientClaimToBeTheProxy() {
    assertThat(
            asked(
                "192.0.2.1",
                USER,
                RIGHT,
                "X-Forwarded-For: " + PROXY,
                "X-Real-IP: " + PROXY,
                "Forwarded: for=" + PROXY))
        .isEmpty();
  }

  @Test
  void believesNoNamedAddressWithoutTheSecret() {
    assertThat(asked(PROXY, USER)).isEmpty();
    assertThat(asked(PROXY, USER, "X-Groundswell-Proxy-Secret: ")).isEmpty();
    assertThat(asked(PROXY, USER, RIGHT + "0")).isEmpty();
    assertThat(asked(PROXY, USER, RIGHT.substring(0, RIGHT.length() - 1))).isEmpty();
    assertThat(asked(PROXY, USER, RIGHT, "X-Groundswell-Proxy-Secret: guess")).isEmpty();
    assertThat(log.lines).hasSize(5).allMatch(line -> line.contains("secret"));
  }

  @Test
  void readsNoHeaderThatComesTwiceOrEmpty() {
    assertThat(asked(PROXY, "X-Remote-User: kofi", USER, RIGHT)).isEmpty();
    assertThat(asked(PROXY, "X-Remote-User:  ", RIGHT)).isEmpty();
    assertThat(asked(PROXY, "X-Remote-User: kofi, ama", RIGHT)).isEmpty();
  }

  @Test
  void knowsNobodyWhoIsNotThereToday() {
    assertThat(asked(PROXY, "X-Remote-User: nobody", RIGHT)).isEmpty();
    Recognised before = asked(PROXY, USER, RIGHT).orElseThrow();
    tables.leaves(ama, LocalDate.of(2026, 5, 4));

    assertThat(asked(PROXY, USER, RIGHT)).isEmpty();
    assertThat(readers.stillHolds(before)).isFalse();
  }

  @Test
  void saysNothingOfARequestWithoutTheHeader() {
    assertThat(asked("192.0.2.1")).isEmpty();
    assertThat(asked("192.0.2.1", RIGHT)).isEmpty();
    assertThat(log.lines).isEmpty();
  }

  @Test
  void fillsNoLogAndTellsItNeitherTheSecretNorTheName() {
    IntStream.range(0, 1_000)
        .forEach(i -> asked("192.0.2.1", "X-Remote-User: forged\nline", RIGHT));

    assertThat(log.lines)
        .hasSize(10)
        .noneMatch(line -> line.contains(SECRET) || line.contains("forged"));
  }

  @Test
  void keepsTheServerFromStartingWithHalfAProof() {
    assertThatThrownBy(() -> settings("trusted-proxy", "", SECRET).refuseHalfASetting(""))
        .hasMessageContaining("groundswell.proxies");
    assertThatThrownBy(
            () -> settings("trusted-proxy", PROXY, "x".repeat(31)).refuseHalfASetting(""))
        .hasMessageContaining("groundswell.proxy.secret")
        .hasMessageNotContaining("x".repeat(31));
    settings("oidc", "", "").refuseHalfASetting("");
  }

  private Optional<Recognised> asked(String address, String... headers) {
    return readers.byRequest(request(address, headers));
  }

  private static ProxySettings settings(String mode, String addresses, String secret) {
    return new ProxySettings(
        new SignInSettings(mode, "127.0.0.1", 30),
        Optional.of(addresses),
        Optional.of(secret),
        new ProxyHeaders("X-Groundswell-Proxy-Secret", "X-Remote-User", "user-name"));
  }

  private static HttpServletRequest request(String address, String... headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getRemoteAddr" -> address;
                  case "getHeaders" ->
                      Collections.enumeration(values((String) arguments[0], headers));
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static List<String> values(String name, String... headers) {
    return Arrays.stream(headers)
        .filter(header -> header.startsWith(name + ":"))
        .map(header -> header.substring(name.length() + 1).replaceFirst("^ ", ""))
        .toList();
  }

  /** Keeps what was logged. */
  private static final class Log extends Handler {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void publish(LogRecord record) {
      lines.add(java.text.MessageFormat.format(record.getMessage(), record.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

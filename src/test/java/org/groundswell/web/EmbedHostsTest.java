package org.groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedHostsTest {

  private static final String INTRANET = "https://intranet.agency.example";

  @Test
  void allowsNobodyUntilSomebodyIsListed() {
    EmbedHosts hosts = new EmbedHosts(Optional.empty());

    assertThat(hosts.allows(INTRANET)).isFalse();
    assertThat(hosts.frameAncestors()).isEqualTo("'self'");
  }

  @Test
  void allowsExactlyTheListedOrigins() {
    EmbedHosts hosts = new EmbedHosts(Optional.of(INTRANET + "  http://127.0.0.1:9000 "));

    assertThat(hosts.allows(INTRANET)).isTrue();
    assertThat(hosts.allows("http://127.0.0.1:9000")).isTrue();
    assertThat(hosts.allows("http://127.0.0.1")).isFalse();
    assertThat(hosts.allows(INTRANET + ".attacker.example")).isFalse();
    assertThat(hosts.allows("http://intranet.agency.example")).isFalse();
    assertThat(hosts.allows("null")).isFalse();
    assertThat(hosts.allows(null)).isFalse();
    assertThat(hosts.frameAncestors()).isEqualTo("'self' " + INTRANET + " http://127.0.0.1:9000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "https://*.agency.example",
        "intranet.agency.example",
        "https://intranet.agency.example/",
        "https://intranet.agency.example/page",
        "https://somebody@intranet.agency.example",
        "ftp://intranet.agency.example",
        "null",
        "'none'"
      })
  void refusesToStartWithWhatIsNoOrigin(String configured) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmbedHosts(Optional.of(configured)))
        .withMessageContaining("origin");
  }
}

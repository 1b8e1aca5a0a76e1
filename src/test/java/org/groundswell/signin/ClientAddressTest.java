package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

  private final ClientAddress behind = new ClientAddress(Optional.of("10.0.0.1, 10.0.0.2"));

  @Test
  void isTheConnectionsWhenNoProxyIsNamed() {
    assertThat(new ClientAddress(Optional.empty()).of("10.0.0.1", "198.51.100.7"))
        .isEqualTo("10.0.0.1");
  }

  @Test
  void isWhatANamedProxySays() {
    assertThat(behind.of("10.0.0.1", "198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(behind.of("10.0.0.1", "198.51.100.7, 10.0.0.2")).isEqualTo("198.51.100.7");
  }

  @Test
  void isNotWhatSomebodyWroteBeforeTheProxyDid() {
    assertThat(behind.of("10.0.0.1", "203.0.113.9, 198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(behind.of("198.51.100.7", "203.0.113.9")).isEqualTo("198.51.100.7");
  }

  @Test
  void isTheProxysOwnWhenItSaysNothing() {
    assertThat(behind.of("10.0.0.1", null)).isEqualTo("10.0.0.1");
    assertThat(behind.of("10.0.0.1", " , ")).isEqualTo("10.0.0.1");
  }
}

package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  private final ClientAddress behindProxies = new ClientAddress(Optional.of("10.0.0.0/24 fd00::1"));

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, '', 192.0.2.7",
    "192.0.2.7, 198.51.100.1, 192.0.2.7",
    "10.0.0.1, 192.0.2.7, 192.0.2.7",
    "10.0.0.1, '198.51.100.1, 192.0.2.7', 192.0.2.7",
    "10.0.0.1, '192.0.2.7, 10.0.0.2', 192.0.2.7",
    "fd00::1, '2001:db8::7', 2001:db8::7",
    "10.0.0.1, '[2001:db8::7]:4711', 2001:db8::7",
    "10.0.0.1, '192.0.2.7:4711', 192.0.2.7",
    "10.0.0.1, unknown, 10.0.0.1",
    "10.0.0.1, '192.0.2.7, evil.example', 10.0.0.1",
    "10.0.0.1, '', 10.0.0.1",
    "10.0.0.1, '10.0.0.2, 10.0.0.3', 10.0.0.2"
  })
  void isTheLastThatIsNoneOfTheProxies(String peer, String forwardedFor, String client) {
    assertThat(behindProxies.of(peer, forwardedFor)).isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1, 192.0.2.7, 127.0.0.1"})
  void isThePeerWhereNoProxyIsNamed(String peer, String forwardedFor, String client) {
    assertThat(new ClientAddress(Optional.empty()).of(peer, forwardedFor)).isEqualTo(client);
  }
}

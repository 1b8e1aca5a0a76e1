package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.3, true",
    "10.1.2.3, 10.1.2.4, false",
    "10.1.0.0/16, 10.1.255.255, true",
    "10.1.0.0/16, 10.2.0.0, false",
    "10.0.0.0/9, 10.127.255.255, true",
    "10.0.0.0/9, 10.128.0.0, false",
    "192.168.4.0/22, 192.168.7.255, true",
    "192.168.4.0/22, 192.168.8.0, false",
    "10.1.2.3/32, 10.1.2.3, true",
    "fd00:1::/64, fd00:1::ffff, true",
    "fd00:1::/64, fd00:1:0:1::, false",
    "fd00:1::/64, FD00:0001:0000:0000:0000:0000:0000:0007, true",
    "::1, 0:0:0:0:0:0:0:1, true",
    "::1, 127.0.0.1, false",
    "10.0.0.0/8, ::ffff:10.1.2.3, true",
    "10.0.0.0/8, ::ffff:11.1.2.3, false",
    "fe80::/10, fe80::1%eth0, true",
    "10.0.0.0/8, 10.1.2.3.evil.example, false",
    "10.0.0.0/8, localhost, false",
    "10.0.0.0/8, '', false"
  })
  void tellsWhatIsInARange(String range, String address, boolean inside) {
    assertThat(AddressRanges.of(range, "setting").contains(address)).isEqualTo(inside);
  }

  @Test
  void takesSeveralSeparatedByCommasOrSpaces() {
    AddressRanges ranges = AddressRanges.of(" 10.0.0.1, 10.0.0.2\tfd00::/8 ", "setting");

    assertThat(ranges.contains("10.0.0.2")).isTrue();
    assertThat(ranges.contains("fd12::1")).isTrue();
    assertThat(ranges.contains("10.0.0.3")).isFalse();
  }

  @Test
  void isEmptyWithoutAny() {
    assertThat(AddressRanges.of("", "setting").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.agency.example",
        "localhost",
        "10.0.0.0/33",
        "10.0.0.0/0",
        "::/0",
        "fd00::/129",
        "10.0.0/8",
        "10.0.0.256",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0.0/x",
        "*"
      })
  void refusesWhatIsNoAddressAndWhatIsEverybody(String setting) {
    assertThatThrownBy(() -> AddressRanges.of(setting, "the.setting"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the.setting")
        .hasMessageContaining(setting);
  }
}

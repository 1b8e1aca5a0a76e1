package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/desk?unit=1", "/proposals/1#answer", "/proposals?q=caf%C3%A9"})
  void aPageOfThisSiteIsOneToGoBackTo(String page) {
    assertThat(OwnAddress.page(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "desk",
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/a\\b",
        "/a\r\nSet-Cookie: b=c",
        "/a b",
        "javascript:alert(1)",
        "/api/session",
        "/api/sign-in/oidc"
      })
  void anythingElseLeadsToTheFirstPage(String elsewhere) {
    assertThat(OwnAddress.page(elsewhere)).isEqualTo("/");
    assertThat(OwnAddress.page("/" + "a".repeat(1_000))).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ideas.agency.example",
        "https://ideas.agency.example/intranet",
        "ftp://a.example"
      })
  void whatIsNoAddressOfASiteIsRefusedAtTheStart(String address) {
    assertThatThrownBy(() -> new OwnAddress(Optional.of(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("groundswell.public-address");
  }

  @Test
  void aSlashAtTheEndDoesNoHarm() {
    OwnAddress address = new OwnAddress(Optional.of(" https://ideas.agency.example/ "));

    assertThat(address.of("/desk", null)).hasToString("https://ideas.agency.example/desk");
    assertThat(address.isSecure(null)).isTrue();
  }
}

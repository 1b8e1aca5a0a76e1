package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInModeTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "localhost"})
  void theDemoStartsWhereOnlyThisMachineReachesIt(String address) {
    assertThat(SignInMode.configured("demo", address)).containsExactly(SignInMode.DEMO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "no such address"})
  void theDemoDoesNotStartWhereOthersReachIt(String address) {
    assertThatThrownBy(() -> SignInMode.configured("demo", address))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"demo,oidc", "host-assertion, demo", "trusted-proxy,demo", "bearer,oidc,demo"})
  void theDemoDoesNotStartBesideAnotherMode(String setting) {
    assertThatThrownBy(() -> SignInMode.configured(setting, "127.0.0.1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("beside another mode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Demo", "oidc,", "none", "everybody", "oidc;bearer"})
  void anUnknownModeDoesNotStart(String setting) {
    assertThatThrownBy(() -> SignInMode.configured(setting, "127.0.0.1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("oidc, host-assertion, trusted-proxy, bearer, demo");
  }

  @Test
  void theOtherModesLiveTogetherInTheirOrderAndTheServerMayListenAnywhere() {
    assertThat(SignInMode.configured("bearer, trusted-proxy,oidc , host-assertion", "0.0.0.0"))
        .containsExactly(
            SignInMode.OIDC,
            SignInMode.HOST_ASSERTION,
            SignInMode.TRUSTED_PROXY,
            SignInMode.BEARER);
  }
}

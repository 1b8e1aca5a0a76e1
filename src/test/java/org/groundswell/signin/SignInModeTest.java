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
    assertThat(SignInMode.configured("demo", address)).isEqualTo(SignInMode.DEMO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "no such address"})
  void theDemoDoesNotStartWhereOthersReachIt(String address) {
    assertThatThrownBy(() -> SignInMode.configured("demo", address))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo,none", "none, demo", "demo,demo"})
  void moreThanOneModeDoesNotStart(String setting) {
    assertThatThrownBy(() -> SignInMode.configured(setting, "127.0.0.1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Demo", "oidc", "everybody"})
  void anUnknownModeDoesNotStart(String setting) {
    assertThatThrownBy(() -> SignInMode.configured(setting, "127.0.0.1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void withoutAModeNobodySignsInAndTheServerMayListenAnywhere() {
    assertThat(SignInMode.configured("none", "0.0.0.0")).isEqualTo(SignInMode.NONE);
  }
}

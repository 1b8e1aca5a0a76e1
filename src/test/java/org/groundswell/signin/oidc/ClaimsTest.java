package org.groundswell.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.groundswell.signin.oidc.OidcSettings.ClaimNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {

  private static final String ISSUER = "https://login.agency.example";

  @ParameterizedTest
  @CsvSource({
    "true, false, true",
    "false, true, false",
    "nothing, false, false",
    "nothing, true, true",
  })
  void anAddressCountsOnlyWhenItWasVerifiedOrTheAdministratorSaysSo(
      String said, boolean trusted, boolean counts) {
    Map<String, Object> claims = new HashMap<>(Map.of("sub", "s-1", "email", "a@agency.example"));
    if (!said.equals("nothing")) {
      claims.put("email_verified", Boolean.valueOf(said));
    }

    assertThat(Claims.of(ISSUER, claims, names(trusted)).trustedEmail().isPresent())
        .isEqualTo(counts);
  }

  @Test
  void somebodyWithoutASubjectIsNobody() {
    assertThatThrownBy(() -> Claims.of(ISSUER, Map.of("name", "Amina"), names(false)))
        .isInstanceOf(Untrusted.class)
        .hasMessageContaining("sub");
  }

  private static ClaimNames names(boolean trustEmail) {
    return new ClaimNames("sub", "name", "email", "preferred_username", "groups", trustEmail);
  }
}

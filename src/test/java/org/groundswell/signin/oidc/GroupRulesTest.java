package org.groundswell.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.groundswell.directory.RoleGrant;
import org.groundswell.signin.oidc.GroupRules.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupRulesTest {

  @Test
  void aGroupGivesWhatItsRuleSays() {
    GroupRules rules = GroupRules.read("admins=administrator; heads=leader:roads");

    assertThat(rules.given(List.of("heads", "admins", "others")))
        .containsExactly(new Given("administrator", ""), new Given("leader", "roads"));
  }

  @Test
  void aStarStandsForTheRestOfTheName() {
    GroupRules rules = GroupRules.read("/units/*=unit:*; /heads/*=leader:*");

    assertThat(rules.given(List.of("/units/roads", "/heads/counter")))
        .containsExactly(new Given("unit", "roads"), new Given("leader", "counter"));
    assertThat(rules.given(List.of("/units/", "/unit/roads"))).isEmpty();
  }

  @Test
  void aGroupMayHaveAnEqualsSignInItsName() {
    GroupRules rules = GroupRules.read("cn=admins,ou=groups=administrator");

    assertThat(rules.given(List.of("cn=admins,ou=groups")))
        .containsExactly(new Given("administrator", ""));
  }

  @Test
  void onlyTheRolesThatARuleNamesAreGoverned() {
    GroupRules rules = GroupRules.read("admins=administrator; /units/*=unit:*");

    assertThat(rules.governed()).containsExactly(RoleGrant.Kind.ADMINISTRATOR);
    assertThat(GroupRules.read(" ").governed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admins",
        "=administrator",
        "admins=king",
        "admins=administrator:roads",
        "heads=leader",
        "units=unit:",
        "heads=leader:*"
      })
  void aRuleThatCannotBeUnderstoodIsNamed(String rule) {
    assertThatThrownBy(() -> GroupRules.read("a=auditor;" + rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("groundswell.oidc.groups")
        .hasMessageContaining(rule);
  }
}

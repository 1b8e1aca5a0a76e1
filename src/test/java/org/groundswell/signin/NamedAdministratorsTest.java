package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.change.Agency;
import org.groundswell.harness.Database;
import org.groundswell.storage.StorageReady;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NamedAdministratorsTest {

  private final Agency agency = new Agency(Database.h2());

  @Nested
  class InAnAgencyWithoutAdministrator {

    private final UUID root = agency.unit("Agency", null);
    private final UUID ana = agency.person(root);

    @Test
    void giveTheWayBackInAtTheNextStart() {
      NamedAdministrators named = starting("oidc", "nobody, PERSON.1");

      assertThat(administrators()).isEqualTo(1);
      assertThat(agency.journal.getLast().type()).isEqualTo("role-granted");
      assertThat(agency.journal.getLast().facts()).containsEntry("source", "settings");
      assertThat(named.include(ana)).isTrue();
      assertThat(named.include(agency.person(root))).isFalse();
    }

    @Test
    void giveTheRoleOnce() {
      starting("oidc", "person.1");
      int entries = agency.journal.size();

      starting("oidc", "person.1");

      assertThat(agency.journal).hasSize(entries);
    }

    @Test
    void leaveOutWhoeverHasLeft() {
      agency.staffing.leave(ana, agency.today(), Agency.HAND);

      starting("oidc", "person.1");

      assertThat(administrators()).isZero();
    }

    @Test
    void takeNothingFromWhoeverIsNoLongerNamed() {
      starting("oidc", "person.1");

      starting("oidc", "");

      assertThat(administrators()).isEqualTo(1);
    }
  }

  @Nested
  class InANewInstallation {

    @Test
    void areTheFirstPeopleWhereAProxySignsIn() {
      starting("trusted-proxy,bearer", "ana@agency.example");

      assertThat(agency.accounts.byUserName("ana@agency.example")).isPresent();
      assertThat(agency.accounts.byEmail("ana@agency.example")).isPresent();
      assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void waitForTheirFirstSignInWhereTheProviderBringsPeople() {
      starting("oidc", "ana@agency.example");

      assertThat(agency.organisation().units()).isEmpty();
    }
  }

  private NamedAdministrators starting(String modes, String names) {
    NamedAdministrators named =
        new NamedAdministrators(
            Optional.of(names),
            new SignInSettings(modes, "127.0.0.1", 30),
            agency.accounts,
            agency.directory,
            agency.appointing,
            agency.staffing,
            agency.reorganising);
    named.appoint(new StorageReady("H2"));
    return named;
  }

  private int administrators() {
    return agency.organisation().holdersOf(RoleGrant.Kind.ADMINISTRATOR, agency.today()).size();
  }
}

package org.groundswell.signin.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.directory.History.Stay;
import org.groundswell.directory.Organising;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.change.Agency;
import org.groundswell.harness.Database;
import org.groundswell.storage.Ids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceAccountsTest {

  static Stream<Database> databases() {
    return Stream.of(Database.h2(), Database.postgresql());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void leaveTheirUnitAndTheirRolesWhenTheyAreClosed(Database database) {
    Agency agency = new Agency(database);
    UUID root = agency.unit("Agency", null);
    UUID ana = agency.person(root);
    ServiceAccounts accounts =
        new ServiceAccounts(
            agency.sql,
            agency.directory,
            new Organising(agency.sql, agency.directory),
            agency.journal::add,
            new Ids(agency.clock(), new Random()),
            agency.clock());
    UUID feed =
        accounts.open(
            new ServiceAccountDraft("Feed", "Ask Ana", root, Set.of(RoleGrant.Kind.AUDITOR)), ana);
    assertThat(agency.history.staysIn(root, agency.today()))
        .extracting(Stay::person)
        .contains(feed);

    accounts.close(feed, ana);

    assertThat(agency.history.staysIn(root, agency.today()))
        .extracting(Stay::person)
        .containsExactly(ana);
    assertThat(agency.organisation().grantsOf(feed, agency.today())).isEmpty();
    assertThat(agency.history.staysOf(feed).getFirst().until())
        .isEqualTo(agency.today().minusDays(1));
  }
}

package org.groundswell.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.groundswell.directory.Account;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.change.Agency;
import org.groundswell.harness.Database;
import org.groundswell.signin.NodeParts;
import org.groundswell.signin.Sessions;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who comes from the provider is who, on real tables. */
class AdmittingTest {

  private static final Map<String, String> ADMINISTRATORS =
      Map.of("groundswell.oidc.groups", "admins=administrator");

  static Stream<Database> databases() {
    return Stream.of(Database.h2(), Database.postgresql());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void twoFirstSignInsAtOnceAreOnePersonOnWhicheverNodes(Database database) throws Exception {
    Node here = new Node(database, Map.of());
    Node there = new Node(database, Map.of());
    here.inTransaction(() -> here.agency.unit("Agency", null));
    try (ExecutorService browsers = Executors.newFixedThreadPool(4)) {
      for (int round = 0; round < 20; round++) {
        Claims claims = Node.claims("sub-" + round, "user" + round);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<UUID>> admitted = new ArrayList<>();
        for (Node node : List.of(here, there, here, there)) {
          admitted.add(
              browsers.submit(
                  () -> {
                    start.await();
                    return node.admit(claims);
                  }));
        }

        start.countDown();

        UUID person = admitted.getFirst().get();
        for (Future<UUID> other : admitted) {
          assertThat(other.get()).isEqualTo(person);
        }
      }
    }
    assertThat(here.agency.sql.list("select id from person", row -> row.uuid("id"))).hasSize(20);
    assertThat(here.agency.sql.list("select person_id from oidc_identity", row -> 1)).hasSize(20);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anAccountThatWasMadeAnewIsRefusedUntilTheOldOneIsUnlinked(Database database) {
    Node node = new Node(database, Map.of());
    node.inTransaction(() -> node.agency.unit("Agency", null));
    UUID ama = node.admit(Node.claims("old", "ama"));
    Sessions.Begun session = node.begin(ama, "old", "sid");
    assertThatThrownBy(() -> node.admit(Node.claims("new", "ama")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(OidcRefusal.SOMEBODY_ELSES_ACCOUNT));
    assertThat(NodeParts.isAlive(node.sessions, session)).isTrue();

    node.inTransaction(
        () -> {
          node.unlinking.unlink(ama, Agency.HAND.person());
          return ama;
        });

    assertThat(NodeParts.isAlive(node.sessions, session)).isFalse();
    assertThat(node.agency.journal.getLast().type()).isEqualTo("account-unlinked");
    assertThat(node.agency.journal.getLast().facts()).containsEntry("sessions", "1");
    assertThat(node.admit(Node.claims("new", "ama"))).isEqualTo(ama);
    assertThat(node.unlinking.linkOf(ama).subject()).isEqualTo("new");
  }

  @Test
  void whoHasNoAccountCannotBeUnlinked() {
    Node node = new Node(Database.h2(), Map.of());
    UUID root = node.agency.unit("Agency", null);
    UUID ana = node.agency.person(root);

    assertThatThrownBy(() -> node.unlinking.unlink(ana, Agency.HAND.person()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(OidcRefusal.NO_SUCH_LINK));
  }

  @Test
  void theProviderTakesEvenTheLastAdministratorAwayAndNamingKeepsThem() {
    Node node = new Node(Database.h2(), ADMINISTRATORS);
    node.inTransaction(() -> node.agency.unit("Agency", null));
    UUID ama = node.admit(Node.claims("1", "ama", "admins"));
    assertThat(administrators(node)).containsExactly(ama);

    node.admit(Node.claims("1", "ama"));
    assertThat(administrators(node)).isEmpty();

    Node named = new Node(Database.h2(), ADMINISTRATORS, "ama");
    named.inTransaction(() -> named.agency.unit("Agency", null));
    UUID first = named.admit(Node.claims("1", "ama"));
    named.admit(Node.claims("1", "ama"));
    assertThat(administrators(named)).containsExactly(first);
    assertThat(named.agency.accounts.of(first)).map(Account::active).isEqualTo(Optional.of(true));
  }

  private static Set<UUID> administrators(Node node) {
    return node.agency.organisation().holdersOf(RoleGrant.Kind.ADMINISTRATOR, node.agency.today());
  }
}

package org.groundswell.directory.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.RoleGrant;
import org.groundswell.harness.Database;
import org.junit.jupiter.api.Test;

class AdministratorsTest {

  private final Agency agency = new Agency(Database.h2());
  private final UUID root = agency.unit("Agency", null);
  private final UUID ana = agency.person(root);
  private final UUID ben = agency.person(root);
  private final UUID grant = administers(ana, agency.today(), null);

  AdministratorsTest() {
    agency.nextDay();
  }

  @Test
  void theLastOneCannotLeaveWhicheverWayTheChangeComes() {
    for (Cause.Source source :
        new Cause.Source[] {Cause.Source.HAND, Cause.Source.CSV, Cause.Source.SCIM}) {
      assertThat(agency.attempt(() -> leave(ana, source))).as(source.name()).isFalse();
    }
    assertThat(agency.administrators.today()).isEqualTo(1);
    assertThat(agency.attempt(() -> leave(ben, Cause.Source.HAND))).isTrue();
  }

  @Test
  void theLastOneCannotLoseTheRole() {
    assertThat(agency.attempt(() -> revoke(grant, agency.today().minusDays(1)))).isFalse();
    assertThat(agency.attempt(() -> revoke(grant, agency.today().plusYears(1)))).isFalse();
  }

  @Test
  void whoeverHasASuccessorIsFreeToGo() {
    administers(ben, agency.today(), null);

    assertThat(agency.attempt(() -> leave(ana, Cause.Source.HAND))).isTrue();
    assertThat(agency.attempt(() -> leave(ben, Cause.Source.HAND))).isFalse();
  }

  @Test
  void aSuccessorWhoBeginsLaterOrEndsDoesNotDo() {
    UUID later = administers(ben, agency.today().plusDays(9), null);

    assertThat(agency.attempt(() -> leave(ana, Cause.Source.HAND))).isFalse();
    assertThat(agency.attempt(() -> revoke(grant, agency.today().plusDays(8)))).isTrue();
    assertThat(agency.attempt(() -> revoke(later, agency.today().plusDays(20)))).isFalse();
  }

  @Test
  void whatTheProviderSaysAtASignInIsCarriedOutAndShows() {
    agency.appointing.revoke(grant, agency.today().minusDays(1), Cause.of(Cause.Source.SIGN_IN));

    assertThat(agency.administrators.today()).isZero();
    assertThat(agency.administrators.firstDayWithout()).contains(agency.today());
  }

  @Test
  void aProgramIsNoAdministratorWhoCouldStay() {
    administers(ben, agency.today(), null);
    agency.sql.update("update person set kind = 'service' where id = ?", ben);

    assertThat(agency.attempt(() -> leave(ana, Cause.Source.HAND))).isFalse();
  }

  @Test
  void otherRolesEndFreely() {
    UUID auditor =
        agency.appointing.grant(
            new RoleGrant(null, ana, RoleGrant.Kind.AUDITOR, null, agency.today(), null),
            Agency.HAND);

    assertThat(agency.attempt(() -> revoke(auditor, agency.today().minusDays(1)))).isTrue();
  }

  @Test
  void saysWhoOfManyHasToStay() {
    assertThat(agency.administrators.lastAmong(Set.of(ana, ben))).containsExactly(ana);
    assertThat(agency.administrators.lastAmong(Set.of(ben))).isEmpty();
    assertThat(agency.administrators.firstDayWithout()).isEmpty();
  }

  private UUID administers(UUID person, LocalDate from, LocalDate until) {
    UUID given =
        agency.appointing.grant(
            new RoleGrant(null, person, RoleGrant.Kind.ADMINISTRATOR, null, from, until),
            Agency.HAND);
    agency.attempt(() -> {});
    return given;
  }

  private void leave(UUID person, Cause.Source source) {
    agency.staffing.leave(person, agency.today(), Cause.of(source));
  }

  private void revoke(UUID role, LocalDate last) {
    agency.appointing.revoke(role, last, Agency.HAND);
  }
}

package org.groundswell.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CeilingTest {

  private static final UUID UNIT = UUID.fromString("0199a000-0000-7000-8000-000000000001");
  private static final Asker EVERYTHING =
      new Asker(
          UUID.fromString("0199a000-0000-7000-8000-00000000000a"),
          UNIT,
          EnumSet.allOf(Role.class),
          Set.of(UNIT),
          Set.of(UNIT),
          Set.of(UNIT));

  @Test
  void anOpenCeilingTakesNothingAway() {
    assertThat(Ceiling.OPEN.over(EVERYTHING)).isEqualTo(EVERYTHING);
  }

  @Test
  void anIntranetsWordIsNeverGoodForWhatWasGrantedByName() {
    Asker below = Ceiling.HOST_ASSERTION.over(EVERYTHING);

    assertThat(below.roles()).containsExactlyInAnyOrder(Role.STAFF, Role.MANAGER);
    assertThat(below.leads()).isEmpty();
    assertThat(below.desks()).containsExactly(UNIT);
    assertThat(Rights.mayModerate(below).allowed()).isFalse();
    assertThat(Rights.mayAdminister(below).allowed()).isFalse();
    assertThat(Rights.mayReadInsight(below, UNIT).allowed()).isFalse();
    assertThat(Rights.mayReadJournal(below).allowed()).isFalse();
    assertThat(Rights.mayProvision(below).allowed()).isFalse();
  }

  @Test
  void aSystemThatFeedsTheDirectoryIsNoAdministrator() {
    Asker below = new Ceiling(Set.of(Scope.PROVISION)).over(EVERYTHING);

    assertThat(Rights.mayProvision(below).allowed()).isTrue();
    assertThat(Rights.mayAdminister(below).allowed()).isFalse();
    assertThat(Rights.mayOpenDesk(below, UNIT).allowed()).isFalse();
    assertThat(below.scope().facilitator()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void noScopeGivesWhatThePersonDoesNotHave(Scope scope) {
    Asker staff =
        new Asker(EVERYTHING.id(), UNIT, Set.of(Role.STAFF), Set.of(), Set.of(), Set.of(UNIT));

    assertThat(new Ceiling(Set.of(scope)).over(staff)).isEqualTo(staff);
  }

  @Test
  void whatIsOutOfScopeIsRefusedWithItsReason() {
    assertThat(new Ceiling(Set.of(Scope.READ)).judge(Scope.CHANGE).reason())
        .contains(RightsRefusal.OUT_OF_SCOPE);
    assertThat(new Ceiling(Set.of(Scope.READ)).judge(Scope.READ).allowed()).isTrue();
  }
}

package org.groundswell.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.rights.Situations.ADA;
import static org.groundswell.rights.Situations.COUNTER;
import static org.groundswell.rights.Situations.EVE;
import static org.groundswell.rights.Situations.ROADS;
import static org.groundswell.rights.Situations.asker;
import static org.groundswell.rights.Situations.manager;
import static org.groundswell.rights.Situations.proposal;
import static org.groundswell.rights.Situations.staff;

import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.PipelineRefusal;
import org.groundswell.pipeline.State;
import org.groundswell.web.Reason;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {

  @Test
  void refusesTheRightPersonAtTheWrongTimeWithTheState() {
    Verdict verdict = Rights.may(manager(EVE, COUNTER), Action.ANSWER, proposal(State.COMPLETED));

    assertThat(verdict.reason()).contains(PipelineRefusal.STATE_SAYS_NO);
  }

  @Test
  void refusesTheWrongPersonBeforeItLooksAtTheTime() {
    Verdict verdict = Rights.may(staff(EVE), Action.ANSWER, proposal(State.COMPLETED));

    assertThat(verdict.reason()).contains(RightsRefusal.NOT_YOUR_DESK);
  }

  @Test
  void tellsAManagerThatTheProposalIsTheirOwn() {
    Verdict verdict = Rights.may(manager(ADA, COUNTER), Action.ANSWER, proposal(State.SUBMITTED));

    assertThat(verdict.reason()).contains(RightsRefusal.NOT_YOUR_OWN);
  }

  @Test
  void throwsARefusalWithTheReason() {
    Verdict verdict = Rights.may(staff(EVE), Action.REVISE, proposal(State.SUBMITTED));

    assertThatThrownBy(verdict::orRefuse)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(RightsRefusal.ONLY_ITS_AUTHORS));
  }

  @Test
  void letsThoseBehindTheSecondDoorAnswerOnceItIsOpen() {
    ProposalFacts closed = proposal(State.SUBMITTED);
    ProposalFacts open =
        new ProposalFacts(
            closed.id(),
            closed.state(),
            closed.visibility(),
            null,
            closed.unit(),
            Set.of(COUNTER, ROADS),
            closed.firstAuthor(),
            closed.authors(),
            closed.circle(),
            false,
            closed.deliveryOwner());

    assertThat(Rights.may(manager(EVE, ROADS), Action.ANSWER, closed).allowed()).isFalse();
    assertThat(Rights.may(manager(EVE, ROADS), Action.ANSWER, open).allowed()).isTrue();
  }

  @Nested
  class WhenAProposalIsNotForEverybody {

    private final Asker atTheCounter =
        new Asker(EVE, COUNTER, Set.of(Role.STAFF), Set.of(), Set.of(), Set.of(COUNTER));

    @Test
    void aUnitsProposalIsSeenInThatUnitAndAtItsDesk() {
      ProposalFacts forTheCounter = proposal(State.SUBMITTED, Visibility.UNIT, false);

      assertThat(sees(atTheCounter, forTheCounter)).isTrue();
      assertThat(sees(manager(EVE, COUNTER), forTheCounter)).isTrue();
      assertThat(sees(manager(EVE, ROADS), forTheCounter)).isFalse();
      assertThat(sees(staff(EVE), forTheCounter)).isFalse();
    }

    @Test
    void aCirclesProposalIsSeenByTheCircleAndTheDesk() {
      ProposalFacts forNobody = proposal(State.SUBMITTED, Visibility.CIRCLE, false);

      assertThat(sees(atTheCounter, forNobody)).isFalse();
      assertThat(sees(manager(EVE, COUNTER), forNobody)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
        value = Role.class,
        names = {"STAFF", "MANAGER", "LEADER", "ADMINISTRATOR", "AUDITOR"})
    void noRoleButTheFacilitatorsSeesWhatIsHidden(Role role) {
      ProposalFacts hidden = proposal(State.SUBMITTED, Visibility.AGENCY, true);

      assertThat(sees(asker(EVE, Set.of(role), Set.of(COUNTER)), hidden)).isFalse();
      assertThat(sees(asker(EVE, Set.of(Role.FACILITATOR), Set.of()), hidden)).isTrue();
    }

    private boolean sees(Asker asker, ProposalFacts proposal) {
      return Rights.may(asker, Action.SEE, proposal).allowed();
    }
  }

  @Nested
  class BesideProposals {

    private final Asker leader =
        new Asker(
            EVE, ROADS, Set.of(Role.STAFF, Role.LEADER), Set.of(), Set.of(ROADS), Set.of(ROADS));

    @Test
    void aLeaderReadsTheAggregatesOfTheirOwnPartOnly() {
      assertThat(Rights.mayReadInsight(leader, ROADS).allowed()).isTrue();
      assertThat(Rights.mayReadInsight(leader, COUNTER).reason())
          .contains(RightsRefusal.ONLY_LEADERS);
    }

    @Test
    void aDeskIsOpenToThoseWhoAnswerIt() {
      assertThat(Rights.mayOpenDesk(manager(EVE, ROADS), ROADS).allowed()).isTrue();
      assertThat(Rights.mayOpenDesk(manager(EVE, ROADS), COUNTER).reason())
          .contains(RightsRefusal.NOT_YOUR_DESK);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachOfficeIsForOneRole(Role role) {
      Asker asker = asker(EVE, Set.of(role), Set.of());

      assertThat(Rights.mayImport(asker).allowed()).isEqualTo(role == Role.ADMINISTRATOR);
      assertThat(Rights.mayAdminister(asker).allowed()).isEqualTo(role == Role.ADMINISTRATOR);
      assertThat(Rights.mayReadJournal(asker).allowed()).isEqualTo(role == Role.AUDITOR);
      assertThat(Rights.mayModerate(asker).allowed()).isEqualTo(role == Role.FACILITATOR);
    }
  }

  @ParameterizedTest
  @EnumSource(RightsRefusal.class)
  void everyReasonIsARefusalForPeople(Reason reason) {
    assertThat(reason.status()).isIn(403, 404);
    assertThat(reason.title()).isNotBlank();
    assertThat(reason.slug()).matches("[a-z]+(-[a-z]+)*");
  }

  @Test
  void aProposalWithoutItsFirstAuthorAmongTheAuthorsIsNoProposal() {
    assertThatThrownBy(
            () ->
                new ProposalFacts(
                    UUID.randomUUID(),
                    State.DRAFT,
                    Visibility.AGENCY,
                    null,
                    COUNTER,
                    Set.of(COUNTER),
                    ADA,
                    Set.of(EVE),
                    Set.of(),
                    false,
                    null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

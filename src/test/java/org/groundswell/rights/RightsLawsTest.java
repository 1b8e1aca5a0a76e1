package org.groundswell.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.groundswell.pipeline.State;

/** What holds whoever asks, whatever the proposal. */
class RightsLawsTest {

  private static final Set<Action> ON_WHAT_HAS_ENDED =
      EnumSet.of(
          Action.SEE,
          Action.FOLLOW,
          Action.COMMENT,
          Action.CHOOSE_THEMES,
          Action.SUPPORT,
          Action.SEE_READINGS);

  @Provide
  Arbitrary<Asker> askers() {
    return Situations.askers();
  }

  @Provide
  Arbitrary<ProposalFacts> proposals() {
    return Situations.proposals();
  }

  @Property
  void aDraftIsSeenByItsAuthorsAndNobodyElse(
      @ForAll("askers") Asker asker, @ForAll("proposals") ProposalFacts proposal) {
    Assume.that(proposal.state() == State.DRAFT);

    assertThat(sees(asker, proposal)).isEqualTo(proposal.authors().contains(asker.id()));
  }

  @Property
  void authorsAlwaysSeeTheirOwn(
      @ForAll("askers") Asker asker, @ForAll("proposals") ProposalFacts proposal) {
    Assume.that(proposal.authors().contains(asker.id()));

    assertThat(sees(asker, proposal)).isTrue();
  }

  @Property
  void whatIsHiddenIsSeenByAuthorsAndFacilitatorsOnly(
      @ForAll("askers") Asker asker, @ForAll("proposals") ProposalFacts proposal) {
    Assume.that(proposal.hidden() && sees(asker, proposal));

    assertThat(proposal.authors().contains(asker.id()) || asker.is(Role.FACILITATOR)).isTrue();
  }

  @Property
  void whatIsNotSeenDoesNotExistForAnyAction(
      @ForAll("askers") Asker asker,
      @ForAll("proposals") ProposalFacts proposal,
      @ForAll Action action) {
    Assume.that(!sees(asker, proposal));

    assertThat(Rights.may(asker, action, proposal).reason())
        .contains(RightsRefusal.NO_SUCH_PROPOSAL);
    assertThat(Rights.allowed(asker, proposal)).isEmpty();
  }

  @Property
  void nobodySupportsEndorsesOrAnswersTheirOwn(
      @ForAll("askers") Asker asker, @ForAll("proposals") ProposalFacts proposal) {
    Assume.that(proposal.authors().contains(asker.id()));

    assertThat(Rights.allowed(asker, proposal))
        .doesNotContain(Action.SUPPORT, Action.ENDORSE, Action.ANSWER, Action.RECEIVE);
  }

  @Property
  void onlyAuthorsTouchTheWords(
      @ForAll("askers") Asker asker, @ForAll("proposals") ProposalFacts proposal) {
    Assume.that(!proposal.authors().contains(asker.id()));

    assertThat(Rights.allowed(asker, proposal))
        .doesNotContain(Action.REVISE, Action.DISCARD, Action.SUBMIT, Action.WITHDRAW);
  }

  @Property
  void whatHasEndedIsOnlyTalkedAbout(
      @ForAll("askers") Asker asker, @ForAll("proposals") ProposalFacts proposal) {
    Assume.that(proposal.state().isFinal());

    assertThat(ON_WHAT_HAS_ENDED).containsAll(Rights.allowed(asker, proposal));
  }

  @Property
  void everyNoHasAReason(
      @ForAll("askers") Asker asker,
      @ForAll("proposals") ProposalFacts proposal,
      @ForAll Action action) {
    Verdict verdict = Rights.may(asker, action, proposal);

    assertThat(verdict.reason().isPresent()).isEqualTo(!verdict.allowed());
    verdict.reason().ifPresent(reason -> assertThat(reason.status()).isIn(403, 404, 409));
  }

  @Property
  void whatIsListedAsAllowedIsAllowed(
      @ForAll("askers") Asker asker,
      @ForAll("proposals") ProposalFacts proposal,
      @ForAll Action action) {
    assertThat(Rights.allowed(asker, proposal).contains(action))
        .isEqualTo(Rights.may(asker, action, proposal).allowed());
  }

  @Property
  void anotherDeskTakesNothingAway(
      @ForAll("askers") Asker asker,
      @ForAll("proposals") ProposalFacts proposal,
      @ForAll("units") UUID desk) {
    Set<UUID> desks = new HashSet<>(asker.desks());
    desks.add(desk);
    Asker more =
        new Asker(
            asker.id(),
            asker.unit(),
            asker.roles(),
            desks,
            asker.leads(),
            asker.unitAndAncestors());

    assertThat(Rights.allowed(more, proposal)).containsAll(Rights.allowed(asker, proposal));
  }

  @Provide
  Arbitrary<UUID> units() {
    return Arbitraries.of(Situations.AGENCY, Situations.COUNTER, Situations.ROADS);
  }

  private static boolean sees(Asker asker, ProposalFacts proposal) {
    return Rights.may(asker, Action.SEE, proposal).allowed();
  }
}

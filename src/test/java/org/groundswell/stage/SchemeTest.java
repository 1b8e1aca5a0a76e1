package org.groundswell.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.stage.StageFixtures.aStage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.groundswell.pipeline.State;
import org.junit.jupiter.api.Test;

class SchemeTest {

  private static final Instant FIRST = Instant.parse("2026-01-05T09:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-02T09:00:00Z");

  private final Scheme scheme =
      new Scheme(
          List.of(
              new StageVersion(
                  1,
                  FIRST,
                  null,
                  List.of(
                      aStage("look", State.IN_REVIEW),
                      aStage("committee", State.IN_REVIEW),
                      aStage("doing", State.IN_DELIVERY))),
              new StageVersion(2, SECOND, null, List.of(aStage("look", State.IN_REVIEW)))));

  @Test
  void aProposalFollowsTheVersionThatWasInForceWhenItWasSent() {
    assertThat(scheme.versionOf(sent(FIRST.minusSeconds(1)))).isEmpty();
    assertThat(scheme.versionOf(sent(FIRST))).map(StageVersion::number).contains(1);
    assertThat(scheme.versionOf(sent(SECOND.minusSeconds(1))).map(StageVersion::number))
        .contains(1);
    assertThat(scheme.versionOf(sent(SECOND))).map(StageVersion::number).contains(2);
    assertThat(scheme.versionOf(sent(null))).isEmpty();
  }

  @Test
  void standsAtTheFirstStageOfItsStateWhenNobodySaidOtherwise() {
    assertThat(scheme.stageOf(sent(FIRST))).map(Stage::slug).contains("look");
  }

  @Test
  void standsWhereItsDeskPutItEvenWhenTheStageIsGoneFromTheVersionInForce() {
    assertThat(scheme.stageOf(chosen(State.IN_REVIEW, 1, "committee")))
        .map(Stage::slug)
        .contains("committee");
  }

  @Test
  void leavesItsStageWithItsState() {
    assertThat(scheme.stageOf(chosen(State.IN_DELIVERY, 1, "committee")))
        .map(Stage::slug)
        .contains("doing");
  }

  @Test
  void hasNoStageWhereItsVersionHasNoneForTheState() {
    assertThat(scheme.stageOf(chosen(State.IN_DELIVERY, 2, null))).isEmpty();
    assertThat(Scheme.NONE.stageOf(sent(SECOND))).isEmpty();
  }

  @Test
  void aVersionThatIsChosenWinsOverTheDay() {
    assertThat(scheme.versionOf(chosen(State.IN_REVIEW, 2, null)).map(StageVersion::number))
        .contains(2);
  }

  private static Scheme.Standing sent(Instant at) {
    return new Scheme.Standing(State.IN_REVIEW, at, Optional.empty());
  }

  private static Scheme.Standing chosen(State state, int version, String slug) {
    return new Scheme.Standing(state, FIRST, Optional.of(new Scheme.Chosen(version, slug)));
  }
}

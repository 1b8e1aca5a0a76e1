package org.groundswell.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.groundswell.triage.AnswerFixtures.LONG_ENOUGH;
import static org.groundswell.triage.AnswerFixtures.anAnswer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.DeclineReason;
import org.groundswell.proposal.TrialTerms;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonedTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

  @ParameterizedTest
  @EnumSource(
      value = AnswerCode.class,
      names = {"DECLINE", "PARK", "REDIRECT", "LINK"})
  void aDecisionAgainstDoingItNowSaysWhy(AnswerCode code) {
    assertThat(pointers(anAnswer(code).text("x".repeat(39)))).contains("/text");
    assertThat(pointers(anAnswer(code).text("x".repeat(39) + "  ".repeat(9)))).contains("/text");
    assertThat(pointers(anAnswer(code).text("x".repeat(40)))).doesNotContain("/text");
  }

  @ParameterizedTest
  @EnumSource(
      value = AnswerCode.class,
      names = {"ACKNOWLEDGE", "REPLY", "ENDORSE"})
  void otherAnswersMayBeShort(AnswerCode code) {
    assertThatCode(() -> Reasoned.require(anAnswer(code).text("Yes").draft(), TODAY))
        .doesNotThrowAnyException();
  }

  @Test
  void aDeclineHasACodeAndSaysWhatWouldChangeIt() {
    assertThat(pointers(anAnswer(AnswerCode.DECLINE))).contains("/reason", "/whatWouldChange");
    assertThat(
            pointers(
                anAnswer(AnswerCode.DECLINE)
                    .reason(DeclineReason.NOT_NOW)
                    .whatWouldChange("Another budget")))
        .isEmpty();
    assertThat(
            pointers(
                anAnswer(AnswerCode.DECLINE).reason(DeclineReason.NOT_NOW).whatWouldChange("  ")))
        .containsExactly("/whatWouldChange");
  }

  @Test
  void moreWorkComesWithSomebodyWhoHelps() {
    assertThat(pointers(anAnswer(AnswerCode.NEEDS_WORK))).containsExactly("/helper");
  }

  @Test
  void aParkingComesBackOnADayThatIsYetToCome() {
    assertThat(pointers(anAnswer(AnswerCode.PARK))).containsExactly("/revisitOn");
    assertThat(pointers(anAnswer(AnswerCode.PARK).revisitOn(TODAY))).containsExactly("/revisitOn");
    assertThat(pointers(anAnswer(AnswerCode.PARK).revisitOn(TODAY.plusYears(11))))
        .containsExactly("/revisitOn");
    assertThat(pointers(anAnswer(AnswerCode.PARK).revisitOn(TODAY.plusDays(1)))).isEmpty();
  }

  @Test
  void aRedirectionLeadsToExactlyOnePlace() {
    assertThat(pointers(anAnswer(AnswerCode.REDIRECT))).containsExactly("/toUnit");
    assertThat(pointers(anAnswer(AnswerCode.REDIRECT).toUnit(UUID.randomUUID()).toElsewhere("X")))
        .containsExactly("/toUnit");
    assertThat(pointers(anAnswer(AnswerCode.REDIRECT).toElsewhere("The ministry"))).isEmpty();
  }

  @Test
  void aTrialHasTermsThatEndInTheFuture() {
    assertThat(pointers(anAnswer(AnswerCode.TRIAL))).containsExactly("/trial");
    assertThat(pointers(anAnswer(AnswerCode.TRIAL).trial(new TrialTerms("m", "s", TODAY))))
        .containsExactly("/trial/until");
  }

  @Test
  void whatBelongsToAnotherKindOfAnswerIsRefused() {
    assertThat(pointers(anAnswer(AnswerCode.ENDORSE).reason(DeclineReason.OTHER)))
        .containsExactly("/reason");
    assertThat(pointers(anAnswer(AnswerCode.REPLY).toUnit(UUID.randomUUID())))
        .containsExactly("/toUnit");
  }

  private static List<String> pointers(AnswerFixtures answer) {
    InvalidInput refused =
        catchThrowableOfType(InvalidInput.class, () -> Reasoned.require(answer.draft(), TODAY));
    return refused == null
        ? List.of()
        : refused.errors().stream().map(FieldError::pointer).toList();
  }

  @Test
  void theTextOfTheFixtureIsLongEnough() {
    assertThat(LONG_ENOUGH).hasSizeGreaterThanOrEqualTo(AnswerCode.REASONED_TEXT);
  }
}

package org.groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-01-06T09:00:00Z");
  private static final UUID OWNER = UUID.randomUUID();

  private final Delivery fresh = Delivery.awaitingPlan(UUID.randomUUID(), OWNER, MONDAY);

  @Test
  void startsWithTheFirstPlanThatHasAStep() {
    var noted = fresh.planned(plan(), MONDAY);
    var planned = noted.planned(plan(step("Print", null)), TUESDAY);

    assertThat(noted.startedAt()).isNull();
    assertThat(planned.startedAt()).isEqualTo(TUESDAY);
    assertThat(planned.planned(plan(step("Print", null)), TUESDAY.plusSeconds(9)).startedAt())
        .isEqualTo(TUESDAY);
  }

  @Test
  void startsWithTheFirstCodeThatSaysSo() {
    assertThat(fresh.coded(coded(CompletionCode.NO_ACTION)).startedAt()).isNull();
    assertThat(fresh.coded(coded(CompletionCode.STARTED)).startedAt()).isEqualTo(TUESDAY);
  }

  @Test
  void keepsWhatWasFoundBeforeWhereNothingNewIsSaid() {
    var first =
        fresh.coded(
            new Completion(
                CompletionCode.SUBSTANTIAL,
                "Half done",
                TUESDAY,
                OWNER,
                new Completion.Findings("Shorter queues", null, "Print early")));

    var second =
        first.coded(
            new Completion(
                CompletionCode.TARGET_MET,
                null,
                TUESDAY,
                OWNER,
                new Completion.Findings(null, "Counted twice", "Print earlier")));

    assertThat(second.completion().findings())
        .isEqualTo(new Completion.Findings("Shorter queues", "Counted twice", "Print earlier"));
    assertThat(second.completion().note()).isNull();
  }

  @Test
  void countsEveryChangeAsMovement() {
    assertThat(fresh.planned(plan(), TUESDAY).movedAt()).isEqualTo(TUESDAY);
    assertThat(fresh.coded(coded(CompletionCode.NO_ACTION)).movedAt()).isEqualTo(TUESDAY);
  }

  @Test
  void tellsTheStepsThatWereDoneSince() {
    var open = step("Print", null);
    var done = new Step(open.id(), "Print", OWNER, null, LocalDate.of(2026, 1, 6), null);
    var older = step("Ask", LocalDate.of(2026, 1, 2));

    assertThat(plan(older, done).doneSince(plan(older, open))).containsExactly(open.id());
  }

  @Test
  void theNextStepIsTheOpenOneDueFirst() {
    var undated = step("Whenever", null);
    var late = new Step(UUID.randomUUID(), "Later", OWNER, LocalDate.of(2026, 3, 1), null, null);
    var soon = new Step(UUID.randomUUID(), "Soon", OWNER, LocalDate.of(2026, 2, 1), null, null);
    var done =
        new Step(UUID.randomUUID(), "Done", OWNER, LocalDate.of(2026, 1, 1), LocalDate.EPOCH, null);

    assertThat(plan(undated, late, soon, done).next()).contains(soon);
    assertThat(plan(undated).next()).contains(undated);
    assertThat(plan(done).next()).isEmpty();
  }

  @Test
  void stoppedWorkIsNeitherInitiatedNorCompleted() {
    assertThat(CompletionCode.STOPPED.isInitiated()).isFalse();
    assertThat(CompletionCode.STOPPED.isCompleted()).isFalse();
    assertThat(CompletionCode.of(6)).isEmpty();
    assertThat(CompletionCode.of(9)).contains(CompletionCode.STOPPED);
  }

  private static Plan plan(Step... steps) {
    return new Plan(OWNER, "Nobody waits", null, List.of(steps));
  }

  private static Step step(String title, LocalDate doneOn) {
    return new Step(UUID.randomUUID(), title, OWNER, null, doneOn, null);
  }

  private static Completion coded(CompletionCode code) {
    return new Completion(code, null, TUESDAY, OWNER, Completion.Findings.NONE);
  }
}

package org.groundswell.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.groundswell.metrics.disclosure.Crowds.crowd;

import java.util.Collections;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisclosureRuleTest {

  private final DisclosureRule rule = DisclosureRule.TEN;

  @Test
  void allowsNothingAndTenButNotOneToNine() {
    assertThat(rule.allows(Cell.empty())).isTrue();
    assertThat(rule.allows(crowd(10))).isTrue();
    assertThat(IntStream.rangeClosed(1, 9)).allMatch(size -> !rule.allows(crowd(size)));
  }

  @Test
  void refusesManyEventsOfFewPeople() {
    var nine = IntStream.range(0, 9).mapToObj(i -> UUID.randomUUID()).toList();
    var events = nine.stream().flatMap(p -> Collections.nCopies(4, p).stream()).toList();

    assertThat(Cell.of(events).events()).isEqualTo(36);
    assertThat(rule.allows(Cell.of(events))).isFalse();
  }

  @Test
  void refusesACellOfWhichOnePersonSuppliesMoreThanHalf() {
    var busy = Cell.of(Collections.nCopies(12, UUID.randomUUID()));

    assertThat(rule.allows(busy.plus(crowd(12)))).isTrue();
    assertThat(rule.allows(busy.plus(crowd(11)))).isFalse();
  }

  @Test
  void countsSomebodyWhoIsInTwoCellsOnce() {
    var nine = Cell.of(IntStream.range(0, 9).mapToObj(i -> UUID.randomUUID()).toList());

    assertThat(nine.plus(nine).people()).isEqualTo(9);
    assertThat(rule.allows(nine.plus(nine))).isFalse();
  }

  @Test
  void canBeRaisedButNotLowered() {
    assertThat(new DisclosureRule(20).allows(crowd(19))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new DisclosureRule(9));
  }

  @Test
  void roundsToTheNearestFive() {
    assertThat(DisclosureRule.rounded(12)).isEqualTo(10);
    assertThat(DisclosureRule.rounded(13)).isEqualTo(15);
    assertThat(DisclosureRule.rounded(0)).isZero();
  }

  @Test
  void findsAmountsTooCloseWhenTheyDifferByOneToNine() {
    assertThat(rule.isTooClose(40, 40)).isFalse();
    assertThat(rule.isTooClose(40, 41)).isTrue();
    assertThat(rule.isTooClose(40, 31)).isTrue();
    assertThat(rule.isTooClose(40, 50)).isFalse();
  }
}

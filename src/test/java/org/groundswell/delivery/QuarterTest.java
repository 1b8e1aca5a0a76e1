package org.groundswell.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

  @Test
  void beginsAndEndsWithItsMonths() {
    var quarter = Quarter.of(LocalDate.of(2024, 2, 29));

    assertThat(quarter).hasToString("2024-Q1");
    assertThat(quarter.firstDay()).isEqualTo("2024-01-01");
    assertThat(quarter.lastDay()).isEqualTo("2024-03-31");
  }

  @Test
  void isCountedOverTheTurnOfTheYear() {
    var last = new Quarter(2025, 4);

    assertThat(last.plus(1)).isEqualTo(new Quarter(2026, 1));
    assertThat(last.plus(-4)).isEqualTo(new Quarter(2024, 4));
    assertThat(last.until(new Quarter(2027, 1))).isEqualTo(5);
    assertThat(last).isLessThan(new Quarter(2026, 1));
  }

  @Test
  void isReadAsItIsWritten() {
    assertThat(Quarter.read("2026-Q3")).contains(new Quarter(2026, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026-Q0", "2026-Q5", "26-Q1", "2026-q1", "2026-Q1 "})
  void isNotReadInAnyOtherWay(String text) {
    assertThat(Quarter.read(text)).isEmpty();
  }

  @Test
  void thereIsNoFifth() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(2026, 5));
  }
}

package org.groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMarkTest {

  @Test
  void isReadBackAsItWasGiven() {
    Instant at = Instant.parse("2026-05-03T09:30:00.123456Z");
    UUID id = UUID.randomUUID();

    PageMark mark = PageMark.read(PageMark.after(at, id, 42, "Zoë")).orElseThrow();

    assertThat(mark.instant(0)).isEqualTo(at);
    assertThat(mark.id(1)).isEqualTo(id);
    assertThat(mark.number(2)).isEqualTo(42);
    assertThat(mark.text(3)).isEqualTo("Zoë");
  }

  @Test
  void isNothingWithoutACursor() {
    assertThat(PageMark.read(null)).isEmpty();
    assertThat(PageMark.read("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"not base64!", "bm9uZQ", "AAAA"})
  void refusesACursorThatIsNoneOfOurs(String cursor) {
    assertThatThrownBy(() -> PageMark.read(cursor).orElseThrow().instant(0))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(WebRefusal.INVALID_CURSOR));
  }
}

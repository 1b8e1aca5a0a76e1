package org.groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class AtMostTest {

  private static InputStream four(int sent) {
    return new AtMost(
        4,
        new ByteArrayInputStream(new byte[sent]),
        () -> new Refusal(WebRefusal.TOO_LARGE, "Four bytes."));
  }

  @Test
  void letsTheMostThrough() throws IOException {
    assertThat(four(4).readAllBytes()).hasSize(4);
  }

  @Test
  void refusesOneByteMoreReadInBulk() {
    assertThatThrownBy(() -> four(5).readAllBytes())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Four bytes.");
  }

  @Test
  void refusesOneByteMoreReadOneByOne() throws IOException {
    InputStream body = four(5);
    for (int i = 0; i < 4; i++) {
      assertThat(body.read()).isZero();
    }
    assertThatThrownBy(body::read).isInstanceOf(Refusal.class);
  }
}

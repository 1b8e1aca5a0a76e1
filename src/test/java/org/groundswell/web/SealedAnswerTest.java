package org.groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedAnswerTest {

  private static final UUID ANN = new UUID(1, 1);
  private final SealedAnswer sent = SealedAnswer.of(ANN, "a-key");

  @Test
  void theSamePersonWithTheSameKeyReadsTheAnswer() {
    assertThat(SealedAnswer.of(ANN, "a-key").open(sent.seal("{}"))).isEqualTo("{}");
    assertThat(SealedAnswer.of(ANN, "a-key").name()).isEqualTo(sent.name());
  }

  @Test
  void anotherKeyOrPersonFindsAndReadsNothing() {
    SealedAnswer other = SealedAnswer.of(new UUID(1, 2), "a-key");

    assertThat(other.name()).isNotEqualTo(sent.name());
    assertThat(other.owner()).isNotEqualTo(sent.owner());
    assertThatThrownBy(() -> other.open(sent.seal("{}"))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsKeptNamesNobody() {
    assertThat(sent.owner() + sent.name() + sent.seal("x")).doesNotContain(ANN.toString());
  }

  @Test
  void nothingStaysNothing() {
    assertThat(sent.seal(null)).isNull();
    assertThat(sent.open(null)).isNull();
  }
}

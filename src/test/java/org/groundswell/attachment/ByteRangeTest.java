package org.groundswell.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-99, 0, 99",
    "bytes=90-, 90, 99",
    "bytes=90-500, 90, 99",
    "bytes=-10, 90, 99",
    "bytes=-500, 0, 99",
  })
  void readsOnePart(String header, long first, long last) {
    assertThat(ByteRange.of(header, 100)).hasValue(new ByteRange(first, last, 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=-", "", "bytes=a-b"})
  void answersWithTheWholeToWhatIsNotOnePart(String header) {
    assertThat(ByteRange.of(header, 100)).isEmpty();
    assertThat(ByteRange.of(null, 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=7-3", "bytes=-0"})
  void refusesAPartThatIsNotThere(String header) {
    assertThatThrownBy(() -> ByteRange.of(header, 100)).isInstanceOf(Refusal.class);
  }

  @Test
  void countsBothEnds() {
    assertThat(new ByteRange(10, 19, 100).length()).isEqualTo(10);
    assertThat(new ByteRange(10, 19, 100).header()).isEqualTo("bytes 10-19/100");
  }
}

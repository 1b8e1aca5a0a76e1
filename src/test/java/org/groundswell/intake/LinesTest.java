package org.groundswell.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A stream taken apart into lines, also a broken one. */
class LinesTest {

  @Test
  void countsLinesFromOneAndKeepsTheLastWithoutALineBreak() throws Exception {
    List<Lines.Line> lines = lines(bytes("first\nsecond\n\nfourth"));

    assertThat(lines).extracting(Lines.Line::number).containsExactly(1L, 2L, 3L, 4L);
    assertThat(lines).extracting(Lines.Line::ended).containsExactly(true, true, true, false);
    assertThat(lines.get(3).text()).isEqualTo("fourth");
  }

  @Test
  void findsNothingInAnEmptyStream() throws IOException {
    assertThat(lines(new byte[0])).isEmpty();
  }

  @Test
  void dropsAByteOrderMark() throws Exception {
    assertThat(lines(bytes("\uFEFFfirst\n")).getFirst().text()).isEqualTo("first");
  }

  @Test
  void skipsTheRestOfAnOverlongLineAndReadsTheNext() throws Exception {
    List<Lines.Line> lines = lines(bytes("x".repeat(3 * Lines.MOST_BYTES) + "\ngood\n"));

    assertThat(lines).hasSize(2);
    assertThat(reason(lines.getFirst())).isEqualTo(BadLine.Reason.TOO_LONG);
    assertThat(lines.getFirst().bytes().length).isLessThanOrEqualTo(Lines.MOST_BYTES);
    assertThat(lines.getLast().text()).isEqualTo("good");
  }

  @Test
  void readsALineOfExactlyTheLongestLength() throws Exception {
    assertThat(lines(bytes("x".repeat(Lines.MOST_BYTES) + "\n")).getFirst().text())
        .hasSize(Lines.MOST_BYTES);
  }

  @Test
  void refusesBrokenUtf8InItsLineOnly() throws Exception {
    byte[] broken = bytes("ab\ncd\n");
    broken[1] = (byte) 0xFF;
    List<Lines.Line> lines = lines(broken);

    assertThat(reason(lines.getFirst())).isEqualTo(BadLine.Reason.NOT_UTF_8);
    assertThat(lines.getLast().text()).isEqualTo("cd");
  }

  @Test
  void joinsWhatTheStreamDeliversInSmallPieces() throws Exception {
    InputStream dripping =
        new ByteArrayInputStream(bytes("drop by drop\nüber\n")) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(1, length));
          }
        };

    List<Lines.Line> lines = lines(dripping);

    assertThat(lines.getFirst().text()).isEqualTo("drop by drop");
    assertThat(lines.getLast().text()).isEqualTo("über");
  }

  private static BadLine.Reason reason(Lines.Line line) {
    return catchThrowableOfType(BadLine.class, line::text).reason();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Lines.Line> lines(byte[] bytes) throws IOException {
    return lines(new ByteArrayInputStream(bytes));
  }

  private static List<Lines.Line> lines(InputStream stream) throws IOException {
    List<Lines.Line> all = new ArrayList<>();
    try (Lines lines = new Lines(stream)) {
      Optional<Lines.Line> next = lines.next();
      while (next.isPresent()) {
        all.add(next.get());
        next = lines.next();
      }
    }
    return all;
  }
}

package org.groundswell.intake;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a stream line by line and never holds more than one line.
 *
 * <p>Each line stands for itself: one that is too long or not UTF-8 does not spoil the next.
 */
final class Lines implements Closeable {

  /** The longest line that is read, in bytes. */
  static final int MOST_BYTES = 256 * 1024;

  private static final int BUFFER = 64 * 1024;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream stream;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long number;

  Lines(InputStream stream) {
    this.stream = stream;
  }

  /**
   * One line of the stream.
   *
   * @param number counted from 1
   * @param ended whether a line break follows; the last line of a file that was cut has none
   */
  record Line(long number, byte[] bytes, boolean tooLong, boolean ended) {

    /** Its text. */
    String text() throws BadLine {
      if (tooLong) {
        throw new BadLine(
            BadLine.Reason.TOO_LONG, "The line is longer than " + MOST_BYTES + " bytes.");
      }
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        throw new BadLine(BadLine.Reason.NOT_UTF_8, "The line is not well-formed UTF-8.");
      }
    }
  }

  /** The next line; nothing at the end of the stream. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean any = false;
    while (from < to || fill()) {
      any = true;
      int end = endOfLine();
      tooLong |= line.size() + end - from > MOST_BYTES;
      if (!tooLong) {
        line.write(buffer, from, end - from);
      }
      from = end;
      if (end < to) {
        from++;
        return Optional.of(new Line(++number, line.toByteArray(), tooLong, true));
      }
    }
    return any
        ? Optional.of(new Line(++number, line.toByteArray(), tooLong, false))
        : Optional.empty();
  }

  private int endOfLine() {
    int end = from;
    while (end < to && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, stream.read(buffer));
    return to > 0;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}

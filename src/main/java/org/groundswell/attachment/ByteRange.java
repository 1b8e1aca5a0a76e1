package org.groundswell.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.web.Refusal;

/**
 * A part of a file, as RFC 9110 has it: from one byte to another, both included.
 *
 * @param total how many bytes the file has
 */
record ByteRange(long first, long last, long total) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  static ByteRange whole(long total) {
    return new ByteRange(0, total - 1, total);
  }

  /**
   * The part that a header asks for; empty for several parts and for what is no range, which a
   * server may answer with the whole.
   *
   * @throws Refusal when the file has no such part
   */
  static Optional<ByteRange> of(String header, long total) {
    Matcher one = ONE.matcher(header == null ? "" : header.strip());
    if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
      return Optional.empty();
    }
    ByteRange range = read(one.group(1), one.group(2), total);
    if (range.first > range.last) {
      throw new Refusal(
          AttachmentRefusal.RANGE_NOT_THERE, "The file has %d bytes.".formatted(total));
    }
    return Optional.of(range);
  }

  private static ByteRange read(String first, String last, long total) {
    if (first.isEmpty()) {
      return new ByteRange(Math.max(0, total - Long.parseLong(last)), total - 1, total);
    }
    long end = last.isEmpty() ? total - 1 : Math.min(Long.parseLong(last), total - 1);
    return new ByteRange(Long.parseLong(first), end, total);
  }

  long length() {
    return last - first + 1;
  }

  String header() {
    return "bytes %d-%d/%d".formatted(first, last, total);
  }
}

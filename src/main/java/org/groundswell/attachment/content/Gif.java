package org.groundswell.attachment.content;

import java.util.Set;

/** A GIF is a screen and blocks, each a sequence of short pieces that ends with an empty one. */
final class Gif {

  private static final int SCREEN = 13;
  private static final int IMAGE = 0x2C;
  private static final int EXTENSION = 0x21;
  private static final int END = 0x3B;
  private static final int IMAGE_HEADER = 10;
  private static final int CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private final Bytes gif;

  private Gif(byte[] bytes) {
    this.gif = new Bytes(bytes);
  }

  /** The same picture, still moving where it moved. */
  static byte[] withoutNotes(byte[] bytes) {
    return new Gif(bytes).read();
  }

  private byte[] read() {
    int colours = colours(gif.peek(10));
    gif.copy(SCREEN + colours);
    while (gif.peek(0) != END) {
      switch (gif.peek(0)) {
        case IMAGE -> image();
        case EXTENSION -> extension();
        default -> throw Cleaning.damaged();
      }
    }
    gif.copy(1);
    return gif.written();
  }

  /** How many bytes the table of colours has that these flags tell of. */
  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  private void image() {
    int colours = colours(gif.peek(9));
    gif.copy(IMAGE_HEADER + colours + 1);
    gif.copy(pieces(0));
  }

  private void extension() {
    int length = 2 + pieces(2);
    if (isKept()) {
      gif.copy(length);
    } else {
      gif.skip(length);
    }
  }

  private boolean isKept() {
    return switch (gif.peek(1)) {
      case CONTROL -> true;
      case APPLICATION -> gif.peek(2) == 11 && LOOPS.contains(gif.peekText(3, 11));
      default -> false;
    };
  }

  /** The length of the pieces that begin so far ahead. */
  private int pieces(int from) {
    int length = 0;
    int piece = gif.peek(from);
    while (piece != 0) {
      length += piece + 1;
      piece = gif.peek(from + length);
    }
    return length + 1;
  }
}

package org.groundswell.attachment.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** A WebP is a RIFF file: chunks of a name, a length and content, padded to an even length. */
final class Webp {

  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int FLAGS = HEADER + CHUNK_HEADER;
  private static final int NO_EXIF_NO_XMP = ~0x0C;
  private static final Set<String> KEPT =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

  private Webp() {}

  /** The same picture. */
  static byte[] withoutNotes(byte[] bytes) {
    Bytes webp = new Bytes(bytes);
    int end = Math.min(bytes.length, webp.peekIntReversed(4) + CHUNK_HEADER);
    webp.copy(HEADER);
    while (webp.at() + CHUNK_HEADER <= end) {
      int content = webp.peekIntReversed(4);
      int length = CHUNK_HEADER + content + (content & 1);
      if (KEPT.contains(webp.peekText(0, 4))) {
        webp.copy(length);
      } else {
        webp.skip(length);
      }
    }
    return mended(webp.written());
  }

  /** Says the new length, and that nothing is noted any more. */
  private static byte[] mended(byte[] webp) {
    ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(4, webp.length - CHUNK_HEADER);
    if (new Bytes(webp).peekText(HEADER, 4).equals("VP8X")) {
      webp[FLAGS] &= (byte) NO_EXIF_NO_XMP;
    }
    return webp;
  }
}

package org.groundswell.attachment.content;

import java.util.Set;

/** A PNG is a signature and chunks: length, name, content, checksum. */
final class Png {

  private static final int SIGNATURE = 8;
  private static final int AROUND_CONTENT = 12;
  private static final String LAST = "IEND";

  /** What is needed to show it as it was meant, animations included. */
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", LAST, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT",
          "bKGD", "pHYs", "hIST", "sPLT", "acTL", "fcTL", "fdAT");

  private Png() {}

  /** The same picture; whatever follows its end is no part of it. */
  static byte[] withoutNotes(byte[] bytes) {
    Bytes png = new Bytes(bytes);
    png.copy(SIGNATURE);
    String name = "";
    while (!name.equals(LAST)) {
      int length = png.peekInt(0) + AROUND_CONTENT;
      name = png.peekText(4, 4);
      if (KEPT.contains(name)) {
        png.copy(length);
      } else {
        png.skip(length);
      }
    }
    return png.written();
  }
}

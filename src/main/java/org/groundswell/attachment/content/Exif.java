package org.groundswell.attachment.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A camera's notes, of which only how it was held is read. */
final class Exif {

  private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;
  private static final int UPRIGHT = 1;
  private static final int LAST_ORIENTATION = 8;

  private Exif() {}

  /** How the camera was held, 1 to 8; upright when the notes do not say, or cannot be read. */
  static int orientation(byte[] segment) {
    if (!new String(segment, StandardCharsets.ISO_8859_1).startsWith("Exif\0\0")) {
      return UPRIGHT;
    }
    try {
      ByteBuffer notes =
          ByteBuffer.wrap(segment, NAME.length, segment.length - NAME.length).slice();
      notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      return orientation(notes);
    } catch (IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
  }

  private static int orientation(ByteBuffer notes) {
    int first = notes.getInt(4);
    int entries = Short.toUnsignedInt(notes.getShort(first));
    for (int i = 0; i < entries; i++) {
      int entry = first + 2 + i * ENTRY;
      if (notes.getShort(entry) == ORIENTATION) {
        int value = notes.getShort(entry + 8);
        return value >= UPRIGHT && value <= LAST_ORIENTATION ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** A segment of notes that say how the camera was held and nothing else. */
  static byte[] saying(int orientation) {
    ByteBuffer segment = ByteBuffer.allocate(36);
    segment.putShort((short) 0xFFE1).putShort((short) 34).put(NAME);
    segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    segment.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
    segment.putShort((short) orientation).putShort((short) 0).putInt(0);
    return segment.array();
  }
}

package org.groundswell.attachment.content;

/**
 * A JPEG is segments that each begin with a marker, and between them the picture itself.
 *
 * <p>A camera's notes say how it was held; a picture without them would lie on its side. This one
 * number is kept, in notes that say nothing else.
 */
final class Jpeg {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int APP0 = 0xE0;
  private static final int EXIF = 0xE1;
  private static final int COLOURS = 0xE2;
  private static final int ADOBE = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int UPRIGHT = 1;

  private final Bytes jpeg;
  private int orientation = UPRIGHT;

  private Jpeg(byte[] bytes) {
    this.jpeg = new Bytes(bytes);
  }

  /** The same picture, standing as it stood; whatever follows its end is no part of it. */
  static byte[] withoutNotes(byte[] bytes) {
    return new Jpeg(bytes).read();
  }

  private byte[] read() {
    expect(START);
    jpeg.copy(2);
    boolean seesPicture = false;
    int marker = marker();
    while (marker != END) {
      if (!seesPicture && !isApplication(marker)) {
        seesPicture = true;
        writeOrientation();
      }
      segment(marker);
      marker = marker();
    }
    jpeg.copy(2);
    return jpeg.written();
  }

  private void expect(int marker) {
    if (jpeg.peek(0) != 0xFF || jpeg.peek(1) != marker) {
      throw Cleaning.damaged();
    }
  }

  private static boolean isApplication(int marker) {
    return marker >= APP0 && marker <= APP15 || marker == COMMENT;
  }

  /** The next marker; any number of filling bytes may stand before it. */
  private int marker() {
    while (jpeg.peek(0) == 0xFF && jpeg.peek(1) == 0xFF) {
      jpeg.skip(1);
    }
    if (jpeg.peek(0) != 0xFF) {
      throw Cleaning.damaged();
    }
    return jpeg.peek(1);
  }

  private void segment(int marker) {
    int length = 2 + jpeg.peekShort(2);
    if (marker == EXIF) {
      orientation = Math.max(orientation, Exif.orientation(jpeg.peekBytes(4, length - 4)));
    }
    if (isKept(marker, length)) {
      jpeg.copy(length);
    } else {
      jpeg.skip(length);
    }
    if (marker == SCAN) {
      picture();
    }
  }

  private boolean isKept(int marker, int length) {
    return switch (marker) {
      case APP0, ADOBE -> true;
      case COLOURS -> length > 16 && jpeg.peekText(4, 11).equals("ICC_PROFILE");
      default -> !isApplication(marker);
    };
  }

  /** Everything up to the next marker; inside of the picture FF is followed by 0 or a restart. */
  private void picture() {
    int length = 0;
    while (jpeg.peek(length) != 0xFF || isInside(jpeg.peek(length + 1))) {
      length++;
    }
    jpeg.copy(length);
  }

  private static boolean isInside(int follower) {
    return follower == 0 || follower >= 0xD0 && follower <= 0xD7;
  }

  private void writeOrientation() {
    if (orientation != UPRIGHT) {
      jpeg.write(Exif.saying(orientation));
    }
  }
}

package org.groundswell.attachment.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.groundswell.web.Refusal;

/**
 * Takes out of a file what says who made it, and where: of every image the place, the camera and
 * the names; of the documents of an author who is not named, what the office program noted about
 * them.
 *
 * <p>Nothing that is seen changes: pixels are copied as they are, and no picture is decoded.
 */
public final class Cleaning {

  private Cleaning() {}

  /**
   * Cleans the file in its place.
   *
   * @param unnamed whether its sender does not show their name
   * @throws Refusal when the file is not what it seemed to be
   */
  public static void clean(Path file, Kind kind, boolean unnamed) {
    try {
      if (kind.isImage()) {
        Files.write(file, image(Files.readAllBytes(file), kind));
      } else if (kind.isPackage() && unnamed) {
        DocumentNotes.blank(file);
      }
    } catch (IndexOutOfBoundsException e) {
      throw damaged();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] image(byte[] bytes, Kind kind) {
    return switch (kind) {
      case PNG -> Png.withoutNotes(bytes);
      case JPEG -> Jpeg.withoutNotes(bytes);
      case WEBP -> Webp.withoutNotes(bytes);
      case GIF -> Gif.withoutNotes(bytes);
      default -> throw new IllegalArgumentException(kind.slug());
    };
  }

  static Refusal damaged() {
    return new Refusal(ContentRefusal.ATTACHMENT_DAMAGED);
  }
}

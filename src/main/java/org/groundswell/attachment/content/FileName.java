package org.groundswell.attachment.content;

import java.util.Locale;
import java.util.regex.Pattern;
import org.groundswell.web.InvalidInput;

/**
 * What people call a file: one line, no folder, nothing that makes it look like another name.
 *
 * @param text as it is shown and as it is saved
 */
public record FileName(String text) {

  /** The most characters, as Java and the tables count. */
  public static final int MOST = 200;

  /**
   * Folders, what Windows keeps for itself, control characters, and the marks that turn the
   * direction of writing around, behind which a program looks like a PDF.
   */
  private static final Pattern UNFIT =
      Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  /** The name that somebody sent. */
  public static FileName of(String sent) {
    String name = sent == null ? "" : sent.strip();
    if (name.isEmpty() || name.length() > MOST) {
      throw new InvalidInput("/name", "must be a file name of 1 to " + MOST + " characters");
    }
    if (UNFIT.matcher(name).find() || name.startsWith(".") || name.endsWith(".")) {
      throw new InvalidInput("/name", "must be a plain file name, such as plan.pdf");
    }
    return new FileName(name);
  }

  /** What stands behind the last dot, in lower case; nothing without a dot. */
  String extension() {
    int dot = text.lastIndexOf('.');
    return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}

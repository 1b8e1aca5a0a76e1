package org.groundswell.attachment.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.groundswell.web.Refusal;

/** Tells what a file is by what is in it, and refuses what may not be attached. */
public final class Inspection {

  /** The allowed kinds in words, for whoever sent another. */
  private static final String ALLOWED =
      "Attach a PDF, a picture (PNG, JPEG, WebP, GIF), a document of Office Open XML or"
          + " OpenDocument, plain text, CSV or Markdown.";

  private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

  /** A letter or a note that begins like one: plain words both, whatever they are called. */
  private static final Set<String> WORDS = Set.of("text/plain", "message/rfc822");

  private static final String OLDER_OFFICE = "application/x-tika-msoffice";
  private static final byte[] PACKAGE = {'P', 'K', 3, 4};

  /** Where a PDF says that it is encrypted; this dictionary is never compressed itself. */
  private static final Pattern LOCKED = Pattern.compile("/Encrypt\\s*(\\d+\\s+\\d+\\s+R|<<)");

  private Inspection() {}

  /**
   * What this file is.
   *
   * @throws Refusal a {@link ContentRefusal} when it may not be attached
   */
  public static Kind of(Path file, FileName name) {
    try {
      Kind kind = byContent(file, name);
      if (!kind.isCalled(name.extension())) {
        throw new Refusal(
            ContentRefusal.ATTACHMENT_NAME_MISMATCH,
            "It is a file of kind %s, and its name has to say so.".formatted(kind.slug()));
      }
      return kind;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Kind byContent(Path file, FileName name) throws IOException {
    byte[] beginning = beginning(file);
    if (beginning.length == 0) {
      throw new Refusal(ContentRefusal.ATTACHMENT_EMPTY);
    }
    if (startsWith(beginning, PACKAGE)) {
      return OfficePackage.kindOf(file).orElseThrow(Inspection::kindRefused);
    }
    String type = magic(file);
    if (WORDS.contains(type)) {
      return Kind.called(name.extension())
          .filter(Kind::isText)
          .orElseThrow(Inspection::kindRefused);
    }
    if (type.equals(OLDER_OFFICE)) {
      throw olderOffice(name);
    }
    Kind kind = Kind.declared(type).orElseThrow(Inspection::kindRefused);
    if (kind == Kind.PDF && isLocked(file)) {
      throw new Refusal(ContentRefusal.ATTACHMENT_LOCKED);
    }
    return kind;
  }

  private static byte[] beginning(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(PACKAGE.length);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return java.util.Arrays.equals(bytes, magic);
  }

  private static String magic(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return MAGIC.detect(bytes, new Metadata()).getBaseType().toString();
    }
  }

  /** What a password locks looks like the formats of old, inside of which it is kept. */
  private static Refusal olderOffice(FileName name) {
    boolean modernName = Kind.called(name.extension()).filter(Kind::isPackage).isPresent();
    return modernName
        ? new Refusal(ContentRefusal.ATTACHMENT_LOCKED)
        : new Refusal(
            ContentRefusal.ATTACHMENT_KIND_REFUSED,
            "Older office formats can hide macros. Save it as .docx, .xlsx or .pptx.");
  }

  private static Refusal kindRefused() {
    return new Refusal(ContentRefusal.ATTACHMENT_KIND_REFUSED, ALLOWED);
  }

  private static boolean isLocked(Path pdf) throws IOException {
    return LOCKED.matcher(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1)).find();
  }
}

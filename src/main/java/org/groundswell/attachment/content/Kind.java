package org.groundswell.attachment.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.groundswell.web.Slug;

/** A kind of file that may be attached: none of them runs anything by itself when it is opened. */
public enum Kind {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  WEBP("image/webp", "webp"),
  GIF("image/gif", "gif"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp"),
  TEXT("text/plain", "txt"),
  CSV("text/csv", "csv"),
  MARKDOWN("text/markdown", "md", "markdown");

  private final String mediaType;
  private final List<String> extensions;

  Kind(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  /** What a download is declared as. */
  public String mediaType() {
    return mediaType;
  }

  /** The word that the API speaks and the table keeps. */
  public String slug() {
    return Slug.of(this);
  }

  /** The kind with this word. */
  public static Optional<Kind> of(String slug) {
    return Slug.read(Kind.class, slug);
  }

  /** Whether a browser shows it as a picture, and nothing in it can be active. */
  public boolean isImage() {
    return mediaType.startsWith("image/");
  }

  boolean isText() {
    return mediaType.startsWith("text/");
  }

  boolean isPackage() {
    return mediaType.startsWith("application/vnd.");
  }

  boolean isOpenDocument() {
    return mediaType.contains("opendocument");
  }

  /** Whether there may be words in it. */
  public boolean hasText() {
    return !isImage();
  }

  boolean isCalled(String extension) {
    return extensions.contains(extension);
  }

  static Optional<Kind> called(String extension) {
    return Arrays.stream(values()).filter(kind -> kind.isCalled(extension)).findFirst();
  }

  static Optional<Kind> declared(String mediaType) {
    return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
  }
}

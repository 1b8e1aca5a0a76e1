package org.groundswell.attachment.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * What an office program notes about whoever wrote a document, in parts of their own: names, the
 * company, when it was printed. What is said inside of the text, in comments and tracked changes,
 * is part of the document and stays.
 */
final class DocumentNotes {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String OPEN_XML = "http://schemas.openxmlformats.org/officeDocument/2006/";

  /** Each such part, and an empty one of its form. */
  private static final Map<String, String> EMPTY =
      Map.of(
          "docProps/core.xml",
          XML
              + "<cp:coreProperties"
              + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>",
          "docProps/app.xml",
          XML + "<Properties xmlns=\"" + OPEN_XML + "extended-properties\"/>",
          "docProps/custom.xml",
          XML + "<Properties xmlns=\"" + OPEN_XML + "custom-properties\"/>",
          "meta.xml",
          XML
              + "<office:document-meta"
              + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
              + " office:version=\"1.2\"><office:meta/></office:document-meta>");

  private DocumentNotes() {}

  /** Empties those parts of the package. */
  static void blank(Path file) throws IOException {
    Path blanked = Files.createTempFile(file.getParent(), "blank", ".zip");
    try {
      try (ZipFile from = new ZipFile(file.toFile());
          ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(blanked))) {
        for (ZipEntry entry : Collections.list(from.entries())) {
          copy(from, entry, to);
        }
      }
      Files.move(blanked, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(blanked);
    }
  }

  private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
    ZipEntry copied = new ZipEntry(entry.getName());
    copied.setTime(0);
    if (entry.getName().equals("mimetype")) {
      declareStored(from, entry, copied);
    }
    to.putNextEntry(copied);
    try (InputStream content = content(from, entry)) {
      content.transferTo(to);
    }
    to.closeEntry();
  }

  private static InputStream content(ZipFile from, ZipEntry entry) throws IOException {
    String empty = EMPTY.get(entry.getName());
    return empty == null
        ? from.getInputStream(entry)
        : new ByteArrayInputStream(empty.getBytes(StandardCharsets.UTF_8));
  }

  /** An OpenDocument says what it is in the clear, at its beginning. */
  private static void declareStored(ZipFile from, ZipEntry entry, ZipEntry copied)
      throws IOException {
    CRC32 sum = new CRC32();
    byte[] type;
    try (InputStream content = from.getInputStream(entry)) {
      type = content.readAllBytes();
    }
    sum.update(type);
    copied.setMethod(ZipEntry.STORED);
    copied.setSize(type.length);
    copied.setCrc(sum.getValue());
  }
}

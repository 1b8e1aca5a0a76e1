package org.groundswell.attachment.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.groundswell.web.Refusal;

/**
 * A document that is a package of files, Office Open XML or OpenDocument: its list of contents says
 * what it is. Everything in it is unpacked once, to nowhere, because what a package says about its
 * sizes need not be true.
 */
final class OfficePackage {

  /** A full spreadsheet of ten megabytes stays below; a bomb does not. */
  static final long MOST_UNPACKED = 200L * 1024 * 1024;

  static final int MOST_ENTRIES = 5_000;

  private static final int MOST_LISTED = 1024 * 1024;
  private static final String OPEN_XML_LIST = "[Content_Types].xml";
  private static final String OPEN_DOCUMENT_TYPE = "mimetype";
  private static final String OPEN_DOCUMENT_LIST = "META-INF/manifest.xml";

  private final ZipFile zip;
  private final List<String> names;

  private OfficePackage(ZipFile zip) {
    this.zip = zip;
    this.names = Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
  }

  /** What the package is; empty for any that is not an office document. */
  static Optional<Kind> kindOf(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new Refusal(ContentRefusal.ATTACHMENT_UNPACKS_TOO_LARGE);
      }
      OfficePackage office = new OfficePackage(zip);
      Optional<Kind> kind = office.kind();
      if (kind.isPresent()) {
        office.requireBounded();
      }
      return kind;
    } catch (ZipException | IllegalArgumentException | XMLStreamException e) {
      throw new Refusal(ContentRefusal.ATTACHMENT_DAMAGED);
    }
  }

  private Optional<Kind> kind() throws IOException, XMLStreamException {
    if (zip.getEntry(OPEN_XML_LIST) != null) {
      return openXml();
    }
    return zip.getEntry(OPEN_DOCUMENT_TYPE) == null ? Optional.empty() : openDocument();
  }

  private Optional<Kind> openXml() throws IOException, XMLStreamException {
    List<String> types = new ArrayList<>(attributes(OPEN_XML_LIST, "ContentType"));
    types.replaceAll(type -> type.toLowerCase(Locale.ROOT));
    boolean macros =
        types.stream().anyMatch(it -> it.contains("macro") || it.contains("vbaproject"))
            || names.stream()
                .anyMatch(it -> it.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
    if (macros) {
      throw new Refusal(ContentRefusal.ATTACHMENT_WITH_MACROS);
    }
    return types.stream()
        .filter(type -> type.endsWith(".main+xml"))
        .flatMap(
            type -> Kind.declared(type.substring(0, type.length() - ".main+xml".length())).stream())
        .findFirst();
  }

  private Optional<Kind> openDocument() throws IOException, XMLStreamException {
    boolean macros = names.stream().anyMatch(it -> it.matches("(Basic|Scripts)/.+"));
    if (macros) {
      throw new Refusal(ContentRefusal.ATTACHMENT_WITH_MACROS);
    }
    if (zip.getEntry(OPEN_DOCUMENT_LIST) != null && listsWhatIsEncrypted()) {
      throw new Refusal(ContentRefusal.ATTACHMENT_LOCKED);
    }
    return Kind.declared(
            new String(beginning(OPEN_DOCUMENT_TYPE), StandardCharsets.US_ASCII).strip())
        .filter(Kind::isOpenDocument);
  }

  private boolean listsWhatIsEncrypted() throws IOException, XMLStreamException {
    return !attributes(OPEN_DOCUMENT_LIST, "checksum-type").isEmpty()
        || !attributes(OPEN_DOCUMENT_LIST, "algorithm-name").isEmpty();
  }

  /** Every value of an attribute in a part, which is read without what it may refer to. */
  private List<String> attributes(String part, String attribute)
      throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml =
        factory.createXMLStreamReader(new java.io.ByteArrayInputStream(beginning(part)));
    List<String> values = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          if (xml.getAttributeLocalName(i).equals(attribute)) {
            values.add(xml.getAttributeValue(i));
          }
        }
      }
    }
    return values;
  }

  private byte[] beginning(String part) throws IOException {
    try (InputStream bytes = zip.getInputStream(zip.getEntry(part))) {
      return bytes.readNBytes(MOST_LISTED);
    }
  }

  private void requireBounded() throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long unpacked = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      try (InputStream bytes = zip.getInputStream(entry)) {
        int read = bytes.read(buffer);
        while (read >= 0) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED) {
            throw new Refusal(ContentRefusal.ATTACHMENT_UNPACKS_TOO_LARGE);
          }
          read = bytes.read(buffer);
        }
      }
    }
  }
}

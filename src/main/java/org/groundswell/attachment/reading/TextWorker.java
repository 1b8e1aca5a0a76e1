package org.groundswell.attachment.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.groundswell.attachment.content.Kind;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The program of the other process: writes the words of one file into another, and ends.
 *
 * <p>It only ever uses the one parser for the kind that the server has seen, and opens nothing that
 * is packed inside of a document.
 */
public final class TextWorker {

  private TextWorker() {}

  /** Kind, the file, where its words go, how many characters at most. */
  public static void main(String[] arguments) {
    URL.setURLStreamHandlerFactory(TextWorker::withoutNetwork);
    Outcome outcome;
    try {
      outcome =
          read(
              Kind.of(arguments[0]).orElseThrow(),
              Path.of(arguments[1]),
              Path.of(arguments[2]),
              Integer.parseInt(arguments[3]));
    } catch (EncryptedDocumentException e) {
      outcome = Outcome.LOCKED;
    } catch (Exception | StackOverflowError | LinkageError e) {
      outcome = Outcome.DAMAGED;
    }
    Runtime.getRuntime().halt(outcome.code());
  }

  private static URLStreamHandler withoutNetwork(String protocol) {
    return switch (protocol.toLowerCase(Locale.ROOT)) {
      case "file", "jar", "jrt" -> null;
      default ->
          new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL address) throws IOException {
              throw new IOException("There is no network here.");
            }
          };
    };
  }

  private static Outcome read(Kind kind, Path file, Path words, int most)
      throws IOException, SAXException, TikaException {
    try (TikaInputStream in = TikaInputStream.get(file);
        Writer out = Files.newBufferedWriter(words, StandardCharsets.UTF_8)) {
      parse(kind, in, new BodyContentHandler(new WriteOutContentHandler(out, most)));
    }
    return isBlank(words) ? Outcome.NOTHING : Outcome.READ;
  }

  private static void parse(Kind kind, TikaInputStream in, ContentHandler handler)
      throws IOException, SAXException, TikaException {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, kind.mediaType());
    try {
      parser(kind).parse(in, handler, metadata, context());
    } catch (SAXException | TikaException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        throw e;
      }
    }
  }

  private static Parser parser(Kind kind) {
    return switch (kind) {
      case PDF -> new PDFParser();
      case DOCX, XLSX, PPTX -> new OOXMLParser();
      case ODT, ODS, ODP -> new OpenDocumentParser();
      case TEXT, CSV, MARKDOWN -> new TextAndCSVParser();
      case PNG, JPEG, WEBP, GIF -> throw new IllegalArgumentException(kind.slug());
    };
  }

  /** Office documents are read as they come along, not built in memory. */
  private static ParseContext context() {
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setUseSAXPptxExtractor(true);
    office.setIncludeDeletedContent(false);
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, pdf);
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    return context;
  }

  private static boolean isBlank(Path words) throws IOException {
    return Files.readString(words).isBlank();
  }

  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      // What is packed inside of a document is not opened.
    }
  }
}

package org.groundswell.attachment.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.groundswell.attachment.content.Kind;
import org.groundswell.attachment.content.SomeFiles;
import org.junit.jupiter.api.Test;

/** Real files, harmless and hostile, in a real process. */
class WorkerProcessTest {

  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final WorkerProcess WORKER = worker("128m", LONGEST);

  @Test
  void readsTheWordsOfDocumentsAndTables() {
    assertThat(read(Kind.DOCX, SomeFiles.docx("Twelve zanzibar benches")).text())
        .contains("Twelve zanzibar benches");
    assertThat(read(Kind.ODT, SomeFiles.zip(SomeFiles.odtParts("Dix bancs près du mur"))).text())
        .contains("bancs");
    assertThat(read(Kind.PDF, SomeFiles.pdf("Twelve zanzibar benches")).text())
        .contains("Twelve zanzibar benches");
    assertThat(read(Kind.CSV, bytes("bench,12\nlamp,3\n")).text()).contains("bench", "12", "lamp");
  }

  @Test
  void saysThatThereAreNoWords() {
    assertThat(read(Kind.PDF, SomeFiles.pdf("")).outcome()).isEqualTo(Outcome.NOTHING);
  }

  @Test
  void cutsWhatIsTooLong() {
    String line = "Benches, lamps and everything that a hall may need. ";
    WorkerProcess.Words words = read(Kind.TEXT, bytes(line.repeat(4_000)));

    assertThat(words.outcome()).isEqualTo(Outcome.READ);
    assertThat(words.text()).hasSize(WorkerProcess.MOST_CHARACTERS);
  }

  @Test
  void leavesABombOfNestedEntitiesUnexploded() {
    StringBuilder laughs =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    laughs.append(
        "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
    laughs.append("<w:body><w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body></w:document>");
    Map<String, byte[]> parts = SomeFiles.docxParts("");
    parts.put("word/document.xml", bytes(laughs.toString()));

    WorkerProcess.Words words = read(Kind.DOCX, SomeFiles.zip(parts));

    assertThat(words.text().length()).isLessThanOrEqualTo(WorkerProcess.MOST_CHARACTERS);
    assertThat(words.outcome()).isNotEqualTo(Outcome.READ);
  }

  @Test
  void survivesADocumentThatUnpacksWithoutEnd() {
    Map<String, byte[]> parts = SomeFiles.docxParts("");
    byte[] beginning = parts.get("word/document.xml");
    byte[] endless = java.util.Arrays.copyOf(beginning, 100 * 1024 * 1024);
    java.util.Arrays.fill(endless, beginning.length, endless.length, (byte) ' ');
    parts.put("word/document.xml", endless);

    WorkerProcess.Words words = read(Kind.DOCX, SomeFiles.zip(parts));

    assertThat(words.outcome()).isNotIn(Outcome.READ, Outcome.TOO_LONG);
    assertThat(words.text()).isEmpty();
  }

  @Test
  void doesNotOpenWhatIsPackedInside() {
    byte[] nested = SomeFiles.zip(Map.of("innermost.txt", bytes("Matryoshka")));
    for (int depth = 0; depth < 50; depth++) {
      nested = SomeFiles.zip(Map.of("inner.zip", nested));
    }
    Map<String, byte[]> parts = SomeFiles.docxParts("Around it");
    parts.put("word/embeddings/inner.bin", nested);
    parts.computeIfPresent(
        "[Content_Types].xml",
        (name, xml) ->
            bytes(
                new String(xml, StandardCharsets.ISO_8859_1)
                    .replace(
                        "<Default Extension=\"xml\"",
                        "<Default Extension=\"bin\" ContentType=\"application/zip\"/><Default"
                            + " Extension=\"xml\"")));

    assertThat(read(Kind.DOCX, SomeFiles.zip(parts)).text())
        .contains("Around it")
        .doesNotContain("Matryoshka");
  }

  @Test
  void comesToAnEndWithAPdfThatDoesNot() {
    String loop =
        new String(SomeFiles.pdf("Round and round"), StandardCharsets.ISO_8859_1)
            .replace("/Kids [3 0 R] /Count 1", "/Kids [2 0 R 3 0 R] /Count 9");
    byte[] whole = SomeFiles.pdf("Cut off");
    byte[] cut = java.util.Arrays.copyOf(whole, 60);

    assertThat(read(Kind.PDF, bytes(loop)).outcome()).isNotEqualTo(Outcome.TOO_LONG);
    assertThat(read(Kind.PDF, cut).outcome()).isNotEqualTo(Outcome.READ);
  }

  @Test
  void endsWithItsMemoryAndNotWithOurs() {
    assertThat(read(worker("32m", LONGEST), Kind.PDF, greedyPdf()).outcome())
        .isEqualTo(Outcome.TOO_MUCH_MEMORY);
  }

  @Test
  void isEndedWhenItTakesTooLongAndLeavesNothingBehind() throws IOException {
    long before = folders();

    WorkerProcess.Words words =
        read(worker("128m", Duration.ofMillis(100)), Kind.PDF, SomeFiles.pdf("Benches"));

    assertThat(words.outcome()).isEqualTo(Outcome.TOO_LONG);
    assertThat(folders()).isLessThanOrEqualTo(before);
  }

  private static long folders() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(it -> it.getFileName().toString().startsWith("groundswell-reading"))
          .count();
    }
  }

  /** A page that says one word: half a megabyte as it is sent, a hundred once it is unpacked. */
  static byte[] greedyPdf() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
      deflater.write(bytes("BT /F1 18 Tf ("));
      byte[] letters = new byte[1024 * 1024];
      java.util.Arrays.fill(letters, (byte) 'a');
      for (int i = 0; i < 96; i++) {
        deflater.write(letters);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String stream = packed.toString(StandardCharsets.ISO_8859_1);
    String pdf = new String(SomeFiles.pdf("Benches"), StandardCharsets.ISO_8859_1);
    int from = pdf.indexOf("<< /Length");
    int to = pdf.indexOf("\nendstream");
    return bytes(
        pdf.substring(0, from)
            + "<< /Filter /FlateDecode /Length "
            + stream.length()
            + " >>\nstream\n"
            + stream
            + pdf.substring(to));
  }

  private static WorkerProcess.Words read(Kind kind, byte[] content) {
    return read(WORKER, kind, content);
  }

  private static WorkerProcess.Words read(WorkerProcess worker, Kind kind, byte[] content) {
    try {
      return worker.read(kind, file -> Files.write(file, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With everything that the tests themselves have. */
  static WorkerProcess worker(String memory, Duration longest) {
    return new WorkerProcess(System.getProperty("java.class.path"), memory, longest);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

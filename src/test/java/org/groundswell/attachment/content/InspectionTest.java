package org.groundswell.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.attachment.content.SomeFiles.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

  @TempDir Path folder;

  @Test
  void knowsWhatMayBeAttachedByWhatIsInIt() throws IOException {
    assertThat(inspect("plan.pdf", SomeFiles.pdf("Benches"))).isEqualTo(Kind.PDF);
    assertThat(inspect("hall.png", SomeFiles.picture("png"))).isEqualTo(Kind.PNG);
    assertThat(inspect("hall.JPG", SomeFiles.picture("jpeg"))).isEqualTo(Kind.JPEG);
    assertThat(inspect("hall.gif", SomeFiles.picture("gif"))).isEqualTo(Kind.GIF);
    assertThat(inspect("plan.docx", SomeFiles.docx("Benches"))).isEqualTo(Kind.DOCX);
    assertThat(inspect("plan.odt", SomeFiles.zip(SomeFiles.odtParts("Benches"))))
        .isEqualTo(Kind.ODT);
    assertThat(inspect("costs.csv", bytes("bench;12\nlamp;3\n"))).isEqualTo(Kind.CSV);
    assertThat(inspect("notes.md", bytes("# Benches\n\nTwelve of them."))).isEqualTo(Kind.MARKDOWN);
    assertThat(inspect("notes.txt", "Bänke, été, ম্যাচ".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Kind.TEXT);
    assertThat(inspect("letter.txt", bytes("From: the counter\nSubject: benches\n\nTwelve.")))
        .isEqualTo(Kind.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page.txt | <!DOCTYPE html><html><body>Hello</body></html>",
        "page.md | <html><script>alert(1)</script></html>",
        "picture.txt | <?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "picture.png | <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "run.txt | #!/bin/sh",
        "old.txt | {\\rtf1 Hello}",
        "tool.exe | MZ",
        "notes.html | Plain words with a name that lies",
        "notes | Plain words without a kind",
      })
  void refusesWhatCouldRunOrPretends(String name, String content) {
    assertThatThrownBy(() -> inspect(name, bytes(content)))
        .satisfies(refusedFor(ContentRefusal.ATTACHMENT_KIND_REFUSED));
  }

  @Test
  void refusesProgramsAndArchivesWhateverTheyAreCalled() {
    byte[] program = new byte[512];
    program[0] = 'M';
    program[1] = 'Z';
    byte[] elf = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0};
    byte[] archive = SomeFiles.zip(Map.of("a.txt", bytes("Hello")));

    refuses("plan.pdf", program, ContentRefusal.ATTACHMENT_KIND_REFUSED);
    refuses("plan.txt", elf, ContentRefusal.ATTACHMENT_KIND_REFUSED);
    refuses("plan.docx", archive, ContentRefusal.ATTACHMENT_KIND_REFUSED);
  }

  @Test
  void refusesANameThatSaysSomethingElse() {
    refuses("plan.docx", SomeFiles.pdf("Benches"), ContentRefusal.ATTACHMENT_NAME_MISMATCH);
    refuses("plan.pdf.png", SomeFiles.pdf("Benches"), ContentRefusal.ATTACHMENT_NAME_MISMATCH);
    refuses("plan.xlsx", SomeFiles.docx("Benches"), ContentRefusal.ATTACHMENT_NAME_MISMATCH);
  }

  @Test
  void refusesWhatIsLocked() {
    Map<String, byte[]> odt = SomeFiles.odtParts("Benches");
    odt.put(
        "META-INF/manifest.xml", bytes("<m xmlns:x=\"urn:x\"><e x:checksum-type=\"SHA1\"/></m>"));
    byte[] compound = new byte[1024];
    byte[] magic = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(magic, 0, compound, 0, magic.length);

    refuses(
        "plan.pdf", SomeFiles.pdf("Benches", "/Encrypt 9 0 R"), ContentRefusal.ATTACHMENT_LOCKED);
    refuses("plan.odt", SomeFiles.zip(odt), ContentRefusal.ATTACHMENT_LOCKED);
    refuses("plan.docx", compound, ContentRefusal.ATTACHMENT_LOCKED);
    refuses("plan.doc", compound, ContentRefusal.ATTACHMENT_KIND_REFUSED);
  }

  @Test
  void refusesMacros() {
    Map<String, byte[]> declared = SomeFiles.docxParts("Benches");
    declared.computeIfPresent(
        "[Content_Types].xml",
        (name, xml) ->
            bytes(
                new String(xml, StandardCharsets.ISO_8859_1)
                    .replace(
                        "wordprocessingml.document.main",
                        "wordprocessingml.document.main+xml&#109;acroEnabled")));
    Map<String, byte[]> carried = SomeFiles.docxParts("Benches");
    carried.put("word/vbaProject.bin", new byte[] {1});
    Map<String, byte[]> basic = SomeFiles.odtParts("Benches");
    basic.put("Basic/Standard/Module1.xml", bytes("<x/>"));

    refuses("plan.docx", SomeFiles.zip(declared), ContentRefusal.ATTACHMENT_WITH_MACROS);
    refuses("plan.docx", SomeFiles.zip(carried), ContentRefusal.ATTACHMENT_WITH_MACROS);
    refuses("plan.odt", SomeFiles.zip(basic), ContentRefusal.ATTACHMENT_WITH_MACROS);
  }

  @Test
  void refusesAPackageThatUnpacksWithoutEnd() {
    Map<String, byte[]> bomb = SomeFiles.docxParts("Benches");
    for (int i = 0; i < 5; i++) {
      bomb.put("word/media/zeros" + i, new byte[(int) (OfficePackage.MOST_UNPACKED / 4)]);
    }
    byte[] packed = SomeFiles.zip(bomb);

    assertThat(packed.length).isLessThan(1024 * 1024);
    refuses("plan.docx", packed, ContentRefusal.ATTACHMENT_UNPACKS_TOO_LARGE);
  }

  @Test
  void refusesAPackageOfMorePartsThanAnyDocumentHas() {
    Map<String, byte[]> parts = SomeFiles.docxParts("Benches");
    while (parts.size() < OfficePackage.MOST_ENTRIES) {
      parts.put("word/" + parts.size(), new byte[0]);
    }
    byte[] most = SomeFiles.zip(parts);
    parts.put("one-more", new byte[0]);

    assertThat(inspect("plan.docx", most)).isEqualTo(Kind.DOCX);
    refuses("plan.docx", SomeFiles.zip(parts), ContentRefusal.ATTACHMENT_UNPACKS_TOO_LARGE);
  }

  @Test
  void refusesWhatIsEmptyOrCutOff() {
    byte[] docx = SomeFiles.docx("Benches");

    refuses("plan.txt", new byte[0], ContentRefusal.ATTACHMENT_EMPTY);
    refuses(
        "plan.docx",
        java.util.Arrays.copyOf(docx, docx.length / 2),
        ContentRefusal.ATTACHMENT_DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".htaccess",
        "a/b.pdf",
        "a\\b.pdf",
        "plan\u202Efdp.txt",
        "a\nb.txt",
        "plan."
      })
  void refusesNamesThatAreNone(String name) {
    assertThatThrownBy(() -> FileName.of(name)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void takesANameOfTwoHundredCharactersAndNoLongerOne() {
    String most = "n".repeat(FileName.MOST - 4) + ".pdf";

    assertThat(FileName.of(most).text()).isEqualTo(most);
    assertThatThrownBy(() -> FileName.of("n" + most)).isInstanceOf(InvalidInput.class);
    assertThat(FileName.of(" Budget 2026 – été.CSV ").extension()).isEqualTo("csv");
  }

  private void refuses(String name, byte[] content, ContentRefusal reason) {
    ThrowingCallable looking = () -> inspect(name, content);
    assertThatThrownBy(looking).satisfies(refusedFor(reason));
  }

  private static java.util.function.Consumer<Throwable> refusedFor(ContentRefusal reason) {
    return thrown -> {
      assertThat(thrown).isInstanceOf(Refusal.class);
      assertThat(((Refusal) thrown).reason()).isEqualTo(reason);
    };
  }

  private Kind inspect(String name, byte[] content) {
    try {
      Path file = Files.write(folder.resolve("file"), content);
      return Inspection.of(file, FileName.of(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

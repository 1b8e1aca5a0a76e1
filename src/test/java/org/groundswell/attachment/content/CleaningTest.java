package org.groundswell.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.attachment.content.SomeFiles.bytes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CleaningTest {

  private static final String SECRET = "GPS 5.6037 N, Ama Secretwriter";

  @TempDir Path folder;

  @Test
  void takesNotesOutOfAPng() throws IOException {
    byte[] png = SomeFiles.picture("png");
    byte[] noted = insert(png, 33, chunk("tEXt", SECRET));

    byte[] cleaned = clean(append(noted, SECRET), Kind.PNG);

    assertThat(text(cleaned)).doesNotContain("Secretwriter");
    assertSamePicture(cleaned, png);
  }

  @Test
  void takesNotesOutOfAJpegAndKeepsHowItStands() throws IOException {
    byte[] jpeg = SomeFiles.picture("jpeg");
    byte[] exif = append(Exif.saying(6), "");
    byte[] noted = insert(insert(jpeg, 2, segment(0xFE, SECRET)), 2, segment(0xED, SECRET));
    noted = insert(noted, 2, exif);

    byte[] cleaned = clean(append(noted, SECRET), Kind.JPEG);

    assertThat(text(cleaned)).doesNotContain("Secretwriter").contains("Exif");
    assertThat(cleaned).contains(exif);
    assertSamePicture(cleaned, jpeg);
  }

  @Test
  void readsHowACameraWasHeldInEitherOrderOfBytes() {
    byte[] little =
        ByteBuffer.allocate(32)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(bytes("Exif\0\0II*\0"))
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x112)
            .putShort((short) 3)
            .putInt(1)
            .putInt(8)
            .array();

    assertThat(Exif.orientation(little)).isEqualTo(8);
    assertThat(Exif.orientation(bytes("Exif\0\0II*"))).isEqualTo(1);
    assertThat(Exif.orientation(bytes("http://ns.adobe.com/xap/1.0/"))).isEqualTo(1);
  }

  @Test
  void takesNotesOutOfAGif() throws IOException {
    byte[] gif = SomeFiles.picture("gif");
    int behindColours = 13 + (3 << (gif[10] & 7) + 1);
    byte[] comment = append(new byte[] {0x21, (byte) 0xFE, (byte) SECRET.length()}, SECRET + "\0");

    byte[] cleaned = clean(insert(gif, behindColours, comment), Kind.GIF);

    assertThat(cleaned).isEqualTo(gif);
  }

  @Test
  void takesNotesOutOfAWebp() throws IOException {
    byte[] pixels = riff("VP8L", "/the-pixels-themselves");
    byte[] extended = riff("VP8X", "\u000C\0\0\0\0\0\0\0\0\0");
    byte[] webp = webp(extended, pixels, riff("EXIF", SECRET), riff("XMP ", SECRET));

    byte[] cleaned = clean(webp, Kind.WEBP);

    assertThat(cleaned).isEqualTo(webp(riff("VP8X", "\0\0\0\0\0\0\0\0\0\0"), pixels));
  }

  @ParameterizedTest
  @EnumSource(names = {"PNG", "JPEG", "GIF"})
  void refusesAPictureThatIsCutOff(Kind kind) {
    byte[] picture = SomeFiles.picture(kind.slug());

    assertThatThrownBy(() -> clean(Arrays.copyOf(picture, picture.length - 12), kind))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(ContentRefusal.ATTACHMENT_DAMAGED));
  }

  @Test
  void emptiesWhatAnOfficeProgramNotedOfAnAuthorWhoIsNotNamed() throws IOException {
    for (Kind kind : new Kind[] {Kind.DOCX, Kind.ODT}) {
      byte[] document =
          SomeFiles.zip(
              kind == Kind.DOCX ? SomeFiles.docxParts("Benches") : SomeFiles.odtParts("Benches"));
      Path file = Files.write(folder.resolve("document"), document);

      Cleaning.clean(file, kind, false);
      assertThat(unpacked(file)).contains("Secretwriter", "Benches");

      Cleaning.clean(file, kind, true);
      assertThat(unpacked(file)).doesNotContain("Secretwriter").contains("Benches");
      assertThat(Inspection.of(file, FileName.of("plan." + kind.slug()))).isEqualTo(kind);
    }
  }

  private static String unpacked(Path file) throws IOException {
    StringBuilder all = new StringBuilder();
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        all.append(text(zip.getInputStream(entry).readAllBytes()));
      }
    }
    return all.toString();
  }

  private byte[] clean(byte[] content, Kind kind) throws IOException {
    Path file = Files.write(folder.resolve("picture"), content);
    Cleaning.clean(file, kind, false);
    return Files.readAllBytes(file);
  }

  private static void assertSamePicture(byte[] one, byte[] other) throws IOException {
    BufferedImage left = ImageIO.read(new ByteArrayInputStream(one));
    BufferedImage right = ImageIO.read(new ByteArrayInputStream(other));
    for (int x = 0; x < right.getWidth(); x++) {
      for (int y = 0; y < right.getHeight(); y++) {
        assertThat(left.getRGB(x, y)).isEqualTo(right.getRGB(x, y));
      }
    }
  }

  private static byte[] chunk(String name, String content) {
    CRC32 sum = new CRC32();
    sum.update(bytes(name + content));
    return ByteBuffer.allocate(12 + content.length())
        .putInt(content.length())
        .put(bytes(name + content))
        .putInt((int) sum.getValue())
        .array();
  }

  private static byte[] segment(int marker, String content) {
    return ByteBuffer.allocate(4 + content.length())
        .putShort((short) (0xFF00 | marker))
        .putShort((short) (2 + content.length()))
        .put(bytes(content))
        .array();
  }

  private static byte[] riff(String name, String content) {
    int padding = content.length() & 1;
    return ByteBuffer.allocate(8 + content.length() + padding)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(bytes(name))
        .putInt(content.length())
        .put(bytes(content))
        .array();
  }

  private static byte[] webp(byte[]... chunks) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] chunk : chunks) {
      all.writeBytes(chunk);
    }
    return ByteBuffer.allocate(12 + all.size())
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(bytes("RIFF"))
        .putInt(4 + all.size())
        .put(bytes("WEBP"))
        .put(all.toByteArray())
        .array();
  }

  private static byte[] insert(byte[] into, int at, byte[] inserted) {
    return ByteBuffer.allocate(into.length + inserted.length)
        .put(into, 0, at)
        .put(inserted)
        .put(into, at, into.length - at)
        .array();
  }

  private static byte[] append(byte[] to, String appended) {
    return insert(to, to.length, bytes(appended));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

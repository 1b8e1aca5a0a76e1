package org.groundswell.attachment;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file, or a part of it, on its way to somebody: a piece at a time, each by a statement of its
 * own, so that no connection waits for a slow reader.
 */
final class Download implements StreamingOutput {

  private final Attachments attachments;
  private final Attachment file;
  private final ByteRange range;

  Download(Attachments attachments, Attachment file, ByteRange range) {
    this.attachments = attachments;
    this.file = file;
    this.range = range;
  }

  @Override
  public void write(OutputStream out) throws IOException {
    long at = range.first();
    while (at <= range.last()) {
      byte[] piece =
          attachments
              .piece(file.id(), (int) (at / Attachments.PIECE))
              .orElseThrow(() -> new IOException("The file was removed."));
      int from = (int) (at % Attachments.PIECE);
      int length = (int) Math.min(piece.length - from, range.last() - at + 1);
      out.write(piece, from, length);
      at += length;
    }
  }

  /**
   * How a browser saves it, and under which name: the whole name in UTF-8 (RFC 8187), and for those
   * who cannot read that the same with what is not ASCII replaced.
   */
  static String disposition(Attachment file) {
    String plain = file.name().replaceAll("[^\\x20-\\x7E]", "_").replaceAll("[\"\\\\%]", "_");
    return "%s; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(file.kind().isImage() ? "inline" : "attachment", plain, encoded(file.name()));
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xFF);
      if (character < 128 && Character.isLetterOrDigit(character)
          || "-._~".indexOf(character) >= 0) {
        encoded.append(character);
      } else {
        encoded.append("%%%02X".formatted((int) character));
      }
    }
    return encoded.toString();
  }
}

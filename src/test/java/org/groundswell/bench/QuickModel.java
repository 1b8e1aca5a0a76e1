package org.groundswell.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A sentence model that reads a million proposals in minutes: each piece of a word has one vector,
 * and a text means the mean of its pieces. It stands for a real one where the time of everything
 * else is measured, with vectors of the same size and texts of a kind near each other.
 *
 * <p>Written as ONNX, whose files are protocol buffers: one node that looks the pieces up.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>
 */
final class QuickModel {

  private static final int PIECES = 30_522;
  private static final int NUMBERS = 384;
  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private QuickModel() {}

  /** Writes its two files; the pieces are those of the model that comes with the product. */
  static Path into(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("model.onnx"), network());
    try (InputStream pieces =
        QuickModel.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      Files.write(folder.resolve("tokenizer.json"), pieces.readAllBytes());
    }
    return folder;
  }

  private static byte[] network() {
    Message node = new Message().text(1, "vectors").text(1, "input_ids").text(2, "found");
    node.text(3, "look-up").text(4, "Gather");
    Message vectors = new Message().number(1, PIECES).number(1, NUMBERS).number(2, FLOAT);
    vectors.text(8, "vectors").bytes(9, numbers());
    Message graph = new Message().bytes(1, node).text(2, "quick").bytes(5, vectors);
    graph.bytes(11, value("input_ids", INT64, "one", "length"));
    graph.bytes(12, value("found", FLOAT, "one", "length", "numbers"));
    return new Message()
        .number(1, 8)
        .bytes(7, graph)
        .bytes(8, new Message().text(1, "").number(2, 13))
        .written();
  }

  private static byte[] numbers() {
    Random random = new Random(1);
    ByteBuffer numbers =
        ByteBuffer.allocate(PIECES * NUMBERS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (numbers.hasRemaining()) {
      numbers.putFloat((float) random.nextGaussian());
    }
    return numbers.array();
  }

  private static Message value(String name, int type, String... dimensions) {
    Message shape = new Message();
    for (String dimension : dimensions) {
      shape.bytes(1, new Message().text(2, dimension));
    }
    Message tensor = new Message().number(1, type).bytes(2, shape);
    return new Message().text(1, name).bytes(2, new Message().bytes(1, tensor));
  }

  /** A protocol buffer message while it is written. */
  private static final class Message {

    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3 | VARINT);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message bytes(int field, Message message) {
      return bytes(field, message.written());
    }

    Message bytes(int field, byte[] value) {
      varint((long) field << 3 | LENGTH_DELIMITED);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    private void varint(long value) {
      long rest = value;
      while (rest > 0x7f) {
        out.write((int) (rest & 0x7f | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }

    byte[] written() {
      return out.toByteArray();
    }
  }
}

package org.groundswell.attachment.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The bytes of an image while they are gone through and, mostly, copied. */
final class Bytes {

  private final byte[] in;
  private final ByteArrayOutputStream out;
  private int at;

  Bytes(byte[] in) {
    this.in = in;
    this.out = new ByteArrayOutputStream(in.length);
  }

  int at() {
    return at;
  }

  boolean isAtEnd() {
    return at >= in.length;
  }

  /** The byte so far ahead, without going there. */
  int peek(int ahead) {
    return in[at + ahead] & 0xFF;
  }

  /** Two bytes, the larger first. */
  int peekShort(int ahead) {
    return peek(ahead) << 8 | peek(ahead + 1);
  }

  /** Four bytes, the largest first; never negative. */
  int peekInt(int ahead) {
    return bounded((long) peekShort(ahead) << 16 | peekShort(ahead + 2));
  }

  /** Four bytes, the smallest first; never negative. */
  int peekIntReversed(int ahead) {
    return bounded(
        (long) peek(ahead + 3) << 24 | peek(ahead + 2) << 16 | peek(ahead + 1) << 8 | peek(ahead));
  }

  private int bounded(long length) {
    if (length > in.length) {
      throw Cleaning.damaged();
    }
    return (int) length;
  }

  String peekText(int ahead, int length) {
    Objects.checkFromIndexSize(at + ahead, length, in.length);
    return new String(in, at + ahead, length, StandardCharsets.ISO_8859_1);
  }

  byte[] peekBytes(int ahead, int length) {
    Objects.checkFromIndexSize(at + ahead, length, in.length);
    byte[] bytes = new byte[length];
    System.arraycopy(in, at + ahead, bytes, 0, length);
    return bytes;
  }

  void copy(int length) {
    Objects.checkFromIndexSize(at, length, in.length);
    out.write(in, at, length);
    at += length;
  }

  void skip(int length) {
    Objects.checkFromIndexSize(at, length, in.length);
    at += length;
  }

  void write(byte[] bytes) {
    out.writeBytes(bytes);
  }

  byte[] written() {
    return out.toByteArray();
  }
}

package org.groundswell.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Lets so many bytes of a body through and refuses it at the next one: whoever sends it need not
 * have said how long it is, nor the truth.
 */
public final class AtMost extends FilterInputStream {

  private final Supplier<Refusal> tooLong;
  private int left;

  /** Of this body, so many bytes; a longer one is refused in these words. */
  public AtMost(int bytes, InputStream body, Supplier<Refusal> tooLong) {
    super(body);
    this.left = bytes;
    this.tooLong = tooLong;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw tooLong.get();
    }
  }
}

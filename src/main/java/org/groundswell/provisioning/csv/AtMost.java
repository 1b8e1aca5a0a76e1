package org.groundswell.provisioning.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.groundswell.web.Refusal;

/** Lets 32 MiB of a file through: a hundred thousand lines, each with every field. */
final class AtMost extends FilterInputStream {

  static final int BYTES = 32 * 1024 * 1024;

  private int left = BYTES;

  AtMost(InputStream bytes) {
    super(bytes);
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
      throw new Refusal(FileRefusal.FILE_TOO_LONG, "A file may have 32 MiB.");
    }
  }
}

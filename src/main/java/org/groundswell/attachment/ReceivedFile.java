package org.groundswell.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.groundswell.attachment.content.Cleaning;
import org.groundswell.attachment.content.FileName;
import org.groundswell.attachment.content.Inspection;
import org.groundswell.attachment.content.Kind;

/**
 * A file that has arrived, in a place of its own on the disk until it is closed: no transaction and
 * no connection waits for a slow sender.
 */
final class ReceivedFile implements AutoCloseable {

  private static final int AT_ONCE = 64 * 1024;

  private final Path path;
  private final String sentDigest;

  private ReceivedFile(Path path, String sentDigest) {
    this.path = path;
    this.sentDigest = sentDigest;
  }

  /** Takes in all of these bytes. */
  static ReceivedFile of(InputStream bytes, Path folder) {
    MessageDigest digest = sha256();
    Path path = null;
    try {
      Files.createDirectories(folder);
      path = Files.createTempFile(folder, "file", "");
      try (OutputStream out = Files.newOutputStream(path);
          InputStream in = new DigestInputStream(bytes, digest)) {
        copy(in, out);
      }
      ReceivedFile received = new ReceivedFile(path, HexFormat.of().formatHex(digest.digest()));
      path = null;
      return received;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(path);
    }
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[AT_ONCE];
    int read = in.read(buffer);
    while (read >= 0) {
      out.write(buffer, 0, read);
      read = in.read(buffer);
    }
  }

  /** Looks what it is, and takes out what it tells of whoever made it. */
  Accepted accept(FileName name, boolean unnamed) {
    Kind kind = Inspection.of(path, name);
    Cleaning.clean(path, kind, unnamed);
    return new Accepted(name, kind, this);
  }

  Path path() {
    return path;
  }

  /** SHA-256 of the bytes as they were sent, whatever became of them since. */
  String sentDigest() {
    return sentDigest;
  }

  long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 of the bytes as they are now. */
  String digest() {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    delete(path);
  }

  private static void delete(Path path) {
    try {
      if (path != null) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}

package org.groundswell.shielding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The file with the keys: on each line a name and 32 bytes in Base64, the newest last. Only the
 * server's own account may read it.
 */
record KeyFile(Path path) {

  private static final FileAttribute<?> ONLY_ITS_OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** The keys in the file, oldest first; none when there is no file. */
  List<ShieldKey> read() {
    if (!Files.exists(path)) {
      return List.of();
    }
    try {
      List<ShieldKey> keys = new ArrayList<>();
      for (String line : Files.readAllLines(path)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          keys.add(key(line.strip().split("\\s+")));
        }
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ShieldKey key(String[] parts) {
    try {
      return new ShieldKey(parts[0], Base64.getDecoder().decode(parts[1]));
    } catch (RuntimeException e) {
      // Not the cause: it could repeat a part of the key.
      throw new IllegalStateException(path + " holds a line that is not a name and a key");
    }
  }

  /** Makes a first key; fails when there is a file. */
  ShieldKey begin() {
    byte[] secret = ShieldKey.newSecret();
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.createFile(path, ONLY_ITS_OWNER);
      Files.writeString(
          path,
          "# Whoever has this and the database can tell who wrote without their name.\n"
              + "# Keep a copy apart from the database's backup. Without it nobody can.\n"
              + "1 "
              + Base64.getEncoder().encodeToString(secret)
              + "\n",
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ShieldKey("1", secret);
  }
}

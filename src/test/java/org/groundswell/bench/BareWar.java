package org.groundswell.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.groundswell.bench.bare.BareApplication;
import org.groundswell.bench.bare.BareEndpoint;
import org.groundswell.bench.bare.BareResource;

/** Packs the bare application. */
final class BareWar {

  private BareWar() {}

  /** Writes {@code bare.war} into the folder. */
  static Path in(Path folder) throws IOException {
    Path war = folder.resolve("bare.war");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(war))) {
      for (Class<?> type : List.of(BareApplication.class, BareResource.class, BareEndpoint.class)) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry("WEB-INF/classes/" + name));
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
          bytes.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return war;
  }
}

package org.groundswell.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of the UI, in memory: found once, so that nothing a caller writes into an address is
 * ever looked for on the disk.
 *
 * <p>A file may lie beside its compressed forms, {@code .br} and {@code .gz}, which the UI's build
 * makes.
 */
final class StaticFiles {

  /**
   * One file, as it is sent.
   *
   * @param type its media type
   * @param plain its content
   * @param brotli its content compressed, or null
   * @param gzip its content compressed, or null
   * @param tag its entity tag, quoted
   */
  record StaticFile(String type, byte[] plain, byte[] brotli, byte[] gzip, String tag) {}

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html;charset=UTF-8"),
          Map.entry("js", "text/javascript;charset=UTF-8"),
          Map.entry("css", "text/css;charset=UTF-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("map", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain;charset=UTF-8"));

  private final Map<String, StaticFile> files = new TreeMap<>();

  StaticFiles(ServletContext context) {
    collect(context, "/");
  }

  /** The file at a path such as {@code /assets/app.js}. */
  Optional<StaticFile> at(String path) {
    return Optional.ofNullable(files.get(path));
  }

  private void collect(ServletContext context, String folder) {
    Set<String> paths = context.getResourcePaths(folder);
    if (paths == null) {
      return;
    }
    for (String path : paths) {
      if (path.startsWith("/WEB-INF/") || path.startsWith("/META-INF/")) {
        continue;
      }
      if (path.endsWith("/")) {
        collect(context, path);
      } else if (TYPES.containsKey(extension(path))) {
        files.put(path, read(context, path));
      }
    }
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static StaticFile read(ServletContext context, String path) {
    byte[] plain = bytes(context, path);
    return new StaticFile(
        TYPES.get(extension(path)),
        plain,
        bytes(context, path + ".br"),
        bytes(context, path + ".gz"),
        tag(plain));
  }

  private static byte[] bytes(ServletContext context, String path) {
    try (InputStream file = context.getResourceAsStream(path)) {
      return file == null ? null : file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tag(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

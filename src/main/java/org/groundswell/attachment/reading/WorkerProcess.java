package org.groundswell.attachment.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.groundswell.attachment.content.Kind;

/**
 * The process in which one file is read: begun for it, ended with it, and ended without mercy when
 * it takes too long.
 *
 * @param classPath where the worker and its parsers are
 * @param memory its heap, as in {@code 256m}
 * @param longest after which it is ended
 */
record WorkerProcess(String classPath, String memory, Duration longest) {

  /** How many characters of a file are searched. */
  static final int MOST_CHARACTERS = 100_000;

  private static final int MOST_BYTES_A_CHARACTER = 4;
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  /** What is left of a file when its process is gone. */
  record Words(Outcome outcome, String text) {}

  /** Puts a file where it is told to. */
  @FunctionalInterface
  interface Source {

    void copyTo(Path file) throws IOException;
  }

  /** Reads what the source gives. */
  Words read(Kind kind, Source source) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("groundswell-reading");
    try {
      Path file = folder.resolve("file");
      Path words = folder.resolve("words");
      source.copyTo(file);
      Outcome outcome = run(folder, List.of(kind.slug(), file.toString(), words.toString()));
      return new Words(outcome, outcome == Outcome.READ ? text(words) : "");
    } finally {
      delete(folder);
    }
  }

  private Outcome run(Path folder, List<String> arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command(folder));
    builder.command().addAll(arguments);
    builder.command().add(String.valueOf(MOST_CHARACTERS));
    // The server's environment may hold the password of its database.
    builder.environment().keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
    builder.directory(folder.toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
      return ended ? Outcome.of(process.exitValue()) : Outcome.TOO_LONG;
    } finally {
      process.destroyForcibly();
      process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** One thread of one core, a bounded heap and bounded memory beside it, no host by its name. */
  private List<String> command(Path folder) {
    return new java.util.ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + memory,
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:ActiveProcessorCount=1",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.awt.headless=true",
            "-Djdk.net.hosts.file=" + folder.resolve("no-hosts"),
            "-Djava.io.tmpdir=" + folder,
            "-Dfile.encoding=UTF-8",
            "-cp",
            classPath,
            TextWorker.class.getName()));
  }

  /**
   * What a process wrote that a file may have taken over is text of so many characters, or none.
   */
  private static String text(Path words) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(words)) {
      bytes = in.readNBytes(MOST_CHARACTERS * MOST_BYTES_A_CHARACTER);
    }
    String text =
        new String(bytes, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", " ");
    return text.substring(0, whole(text));
  }

  private static int whole(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text.length();
    }
    return Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1))
        ? MOST_CHARACTERS - 1
        : MOST_CHARACTERS;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

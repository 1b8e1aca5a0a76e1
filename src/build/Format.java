import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats every Java source that is newer than the last run, with google-java-format.
 *
 * <p>The build runs it with the JDK that the toolchain selected: a formatter inside Maven's own
 * JVM, which may be 17, cannot parse the Java 21 we write. With {@code CI} set nothing is changed,
 * everything is checked, and one unformatted file fails the build.
 *
 * <p>Arguments: the file that remembers the last run, then the folders.
 */
class Format {

  private final Formatter formatter = new Formatter(JavaFormatterOptions.builder().build());
  private final boolean onlyCheck = System.getenv("CI") != null;
  private final List<Path> unformatted = new ArrayList<>();
  private long lastRun;

  public static void main(String[] arguments) throws IOException {
    new Format().run(Path.of(arguments[0]), Stream.of(arguments).skip(1).map(Path::of).toList());
  }

  private void run(Path stamp, List<Path> folders) throws IOException {
    lastRun = onlyCheck || Files.notExists(stamp) ? 0 : Files.getLastModifiedTime(stamp).toMillis();
    for (Path folder : folders) {
      format(folder);
    }
    if (!unformatted.isEmpty()) {
      System.err.println("Not formatted; run 'mvn compile' and commit: " + unformatted);
      System.exit(1);
    }
    Files.createDirectories(stamp.getParent());
    Files.writeString(stamp, "");
  }

  private void format(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(this::isNewer)
          .forEach(this::tidy);
    }
  }

  private boolean isNewer(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis() >= lastRun;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tidy(Path file) {
    try {
      String before = Files.readString(file);
      String after = formatted(before);
      if (after.equals(before)) {
        return;
      }
      if (onlyCheck) {
        unformatted.add(file);
      } else {
        Files.writeString(file, after);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      System.err.println(file + ": " + e.getMessage());
      System.exit(1);
    }
  }

  private String formatted(String source) throws FormatterException {
    String imports =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
    return formatter.formatSource(imports);
  }
}

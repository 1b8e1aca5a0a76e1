package org.groundswell.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The numbered directories of one index, of which the newest complete one serves. */
record Generations(Path folder) {

  /** The newest first. */
  List<Path> all() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(path -> path.getFileName().toString().matches("\\d{1,9}"))
          .sorted(Comparator.comparingInt(Generations::number).reversed())
          .toList();
    }
  }

  /** An empty one behind all others. */
  synchronized Path next() throws IOException {
    int newest = all().stream().mapToInt(Generations::number).max().orElse(0);
    return Files.createDirectory(folder.resolve(Integer.toString(newest + 1)));
  }

  private static int number(Path path) {
    return Integer.parseInt(path.getFileName().toString());
  }

  /** Removes every directory but one; what cannot be removed is tried next time. */
  void removeAllBut(Path serving) {
    try {
      for (Path path : all()) {
        if (!path.equals(serving)) {
          remove(path);
        }
      }
    } catch (IOException e) {
      System.getLogger(Generations.class.getName())
          .log(System.Logger.Level.WARNING, "An old index could not be removed.", e);
    }
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

package org.groundswell.metrics.disclosure;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Cells for tests. */
final class Crowds {

  private Crowds() {}

  /** A cell of as many events, each of a person of their own. */
  static Cell crowd(int size) {
    return Cell.of(Stream.generate(UUID::randomUUID).limit(size).toList());
  }

  /** The same as the only figure of a unit. */
  static List<Cell> figure(int size) {
    return List.of(crowd(size));
  }
}

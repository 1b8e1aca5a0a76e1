package org.groundswell.metrics.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Data whose answers are printed in the documentation of R packages. */
final class WorkedExamples {

  private WorkedExamples() {}

  /** Miller's leukaemia data: {@code Maintained} or {@code Nonmaintained}. */
  static List<Spell<String>> aml(String group) {
    return read("aml.csv", group);
  }

  /** Both groups of Miller's data. */
  static List<Spell<String>> aml() {
    var both = new ArrayList<>(aml("Maintained"));
    both.addAll(aml("Nonmaintained"));
    return both;
  }

  /** Freireich's trial: {@code placebo} or {@code 6-MP}. */
  static List<Spell<String>> freireich(String group) {
    return read("freireich.csv", group);
  }

  /** Spells from lengths and, of the same number, whether each ended (1) or not (0). */
  static List<Spell<String>> spells(int[] lengths, int[] ended) {
    return IntStream.range(0, lengths.length)
        .mapToObj(i -> spell(lengths[i], ended[i] == 1))
        .toList();
  }

  private static Spell<String> spell(double length, boolean ended) {
    return ended ? Spell.ended(length, "event") : Spell.open(length);
  }

  private static List<Spell<String>> read(String file, String group) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                WorkedExamples.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replace("\"", "").split(","))
          .filter(cells -> cells[2].equals(group))
          .map(cells -> spell(Double.parseDouble(cells[0]), cells[1].equals("1")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

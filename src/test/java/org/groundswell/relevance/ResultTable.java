package org.groundswell.relevance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The table of {@code docs/benchmarks.md}, row by row. */
final class ResultTable {

  private static final String ROW = "| %s | %s | %.4f | %.4f | %.4f | %.4f | %s | %s |%n";

  private ResultTable() {}

  static void printHead() {
    System.out.println(
        "| set | ranking | nDCG@10 | MAP | MRR | hit@5 | against keywords | against meaning |");
    System.out.println("|---|---|---|---|---|---|---|---|");
  }

  /**
   * Prints the ranking that was measured last.
   *
   * @param measured what was measured of this set until now, by the names of the rankings
   */
  static void print(String set, String name, Map<String, List<Measures>> measured) {
    List<Measures> row = measured.get(name);
    System.out.printf(
        Locale.ROOT,
        ROW,
        set + ", " + row.size(),
        name,
        nDcg(row),
        mean(row, Measures::precision),
        mean(row, Measures::reciprocalRank),
        mean(row, Measures::hit),
        against("keywords", name, measured),
        against("meaning", name, measured));
  }

  private static String against(String half, String name, Map<String, List<Measures>> measured) {
    if (half.equals(name) || !measured.containsKey(half)) {
      return "";
    }
    PairedBootstrap difference = difference(measured.get(name), measured.get(half));
    return String.format(
        Locale.ROOT,
        "%+.4f [%+.4f, %+.4f]",
        difference.mean(),
        difference.low(),
        difference.high());
  }

  /** By how much one ranking is better than another. */
  static PairedBootstrap difference(List<Measures> better, List<Measures> worse) {
    return PairedBootstrap.of(nDcgs(better), nDcgs(worse));
  }

  static double nDcg(List<Measures> measured) {
    return mean(measured, Measures::nDcg);
  }

  private static double[] nDcgs(List<Measures> measured) {
    return measured.stream().mapToDouble(Measures::nDcg).toArray();
  }

  private static double mean(List<Measures> measured, ToDoubleFunction<Measures> what) {
    return measured.stream().mapToDouble(what).average().orElseThrow();
  }
}

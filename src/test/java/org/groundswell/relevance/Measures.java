package org.groundswell.relevance;

import java.util.List;
import java.util.Set;

/**
 * How good one ranked list is, where a document is either right or not.
 *
 * @param nDcg normalised discounted cumulative gain of the first ten, as trec_eval has it
 * @param precision average precision over the whole list, each right document not in it counting 0
 * @param reciprocalRank of the first right document
 * @param hit 1 when a right document is among the first five
 */
public record Measures(double nDcg, double precision, double reciprocalRank, double hit) {

  private static final int TOP = 10;
  private static final int SHOWN = 5;

  /** Measures a ranking question by question. */
  static List<Measures> of(Ranking ranking, JudgedSet set) {
    return set.questions().stream()
        .map(asked -> of(ranking.ranked(asked), set.right().get(asked.id())))
        .toList();
  }

  /** Measures a list without repetitions against a set that is not empty. */
  public static Measures of(List<String> ranked, Set<String> right) {
    double gain = 0;
    double precision = 0;
    int found = 0;
    int first = 0;
    for (int rank = 1; rank <= ranked.size(); rank++) {
      if (right.contains(ranked.get(rank - 1))) {
        found++;
        first = first == 0 ? rank : first;
        gain += rank <= TOP ? discount(rank) : 0;
        precision += found / (double) rank;
      }
    }
    return new Measures(
        gain / best(right.size()),
        precision / right.size(),
        first == 0 ? 0 : 1d / first,
        first > 0 && first <= SHOWN ? 1 : 0);
  }

  private static double best(int right) {
    double best = 0;
    for (int rank = 1; rank <= Math.min(right, TOP); rank++) {
      best += discount(rank);
    }
    return best;
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 1d);
  }
}

package org.groundswell.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Duplicates among real petitions are found better than a stock ranking finds them. */
class SimilarRelevanceTest {

  /** What stock BM25 reaches with title and text as one field; .642 with each word counted once. */
  private static final double STOCK = 0.711;

  @TempDir Path folder;

  @Test
  void findsRepeatedPetitionsBetterThanStockRankingDoes() {
    JudgedSet duplicates = JudgedSet.duplicates();
    try (ProductRanking product = new ProductRanking(duplicates, folder)) {

      assertThat(nDcg(product::byWords, duplicates)).isGreaterThan(STOCK);
      assertThat(nDcg(product::byWords, duplicates.titleOnly())).isGreaterThan(0.65);
    }
  }

  private static double nDcg(Ranking ranking, JudgedSet set) {
    return Measures.of(ranking, set).stream().mapToDouble(Measures::nDcg).average().orElseThrow();
  }
}

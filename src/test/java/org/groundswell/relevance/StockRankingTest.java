package org.groundswell.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.junit.jupiter.api.Test;

/** What is measured here is the measuring: a baseline that others have published must come out. */
class StockRankingTest {

  @Test
  void reachesThePublishedFigureOnSciFact() throws IOException {
    JudgedSet set = JudgedSet.sciFact();
    try (StockRanking stock =
        new StockRanking(set.documents(), new EnglishAnalyzer(), 0.9f, 0.4f)) {
      double nDcg =
          Measures.of(stock, set).stream().mapToDouble(Measures::nDcg).average().orElseThrow();

      assertThat(set.questions()).hasSize(300);
      assertThat(nDcg).isEqualTo(0.6789, within(0.00005));
    }
  }
}

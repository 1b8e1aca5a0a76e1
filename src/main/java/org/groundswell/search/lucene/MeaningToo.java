package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.groundswell.search.lucene.Fusion.Balance;
import org.groundswell.search.vector.Meaning;

/**
 * Adds meaning to a search by words.
 *
 * <p>The best of both halves come first, as {@link Fusion} ranks them, then everything else that
 * the words find. What the words do not find joins only when it is among the best and its meaning
 * is near, and never more than {@value #MOST_GUESTS} of them: who looks for a word that nobody
 * wrote shall not be shown the whole agency's proposals.
 */
final class MeaningToo {

  /** Learnt on claims and scientific abstracts; questions are short, so words count as much. */
  private static final Balance BALANCE = new Balance(0.5, 200);

  private static final int MOST_GUESTS = 20;

  /**
   * What has nothing to do with each other is below this, as the model that comes along sees it.
   */
  private static final float NEAR = 0.3f;

  private final IndexSearcher searcher;
  private final Meaning meaning;
  private final Matches among;

  /**
   * Prepares to add.
   *
   * @param among what may be found at all: by the rights, the filters, what was demanded or
   *     excluded
   */
  MeaningToo(IndexSearcher searcher, Meaning meaning, Matches among) {
    this.searcher = searcher;
    this.meaning = meaning;
    this.among = among;
  }

  /**
   * What comes first, in this order.
   *
   * @param found what the words find
   * @param fit how well any text fits the words, even one that they do not find
   */
  List<ScoreDoc> first(Matches found, Fit fit) throws IOException {
    List<ScoreDoc> ranked = new Fusion(searcher, fit, among, meaning).ranked(BALANCE);
    int[] documents = ranked.stream().mapToInt(hit -> hit.doc).toArray();
    Map<Integer, Float> near = Scores.near(searcher, meaning, documents);
    List<ScoreDoc> first = new ArrayList<>();
    int guests = 0;
    for (ScoreDoc hit : ranked) {
      if (found.has(hit)) {
        first.add(hit);
      } else if (guests < MOST_GUESTS && near.getOrDefault(hit.doc, 0f) >= NEAR) {
        first.add(hit);
        guests++;
      }
    }
    return near.isEmpty() ? List.of() : first;
  }
}

package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
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
  private final Query filter;

  /**
   * Prepares to add.
   *
   * @param filter what may be found at all: the rights, the filters, what was demanded or excluded
   */
  MeaningToo(IndexSearcher searcher, Meaning meaning, Query filter) {
    this.searcher = searcher;
    this.meaning = meaning;
    this.filter = filter;
  }

  /**
   * A query that finds and orders by both.
   *
   * @param found what the words find
   * @param fit how well any text fits the words, even one that they do not find
   */
  Query with(Query found, Fit fit) throws IOException {
    List<ScoreDoc> ranked = new Fusion(searcher, fit, filter, meaning).ranked(BALANCE);
    int[] documents = ranked.stream().mapToInt(hit -> hit.doc).toArray();
    Map<Integer, Float> hosts = Scores.of(searcher, found, documents);
    Map<Integer, Float> near = Scores.near(searcher, meaning, documents);
    if (near.isEmpty()) {
      return found;
    }
    List<ScoreDoc> placed = new ArrayList<>();
    int guests = 0;
    for (ScoreDoc hit : ranked) {
      if (hosts.containsKey(hit.doc)) {
        placed.add(hit);
      } else if (guests < MOST_GUESTS && near.getOrDefault(hit.doc, 0f) >= NEAR) {
        placed.add(hit);
        guests++;
      }
    }
    return new DisjunctionMaxQuery(List.of(new Placed(searcher, placed), found), 0);
  }
}

package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;
import org.groundswell.search.vector.Meaning;

/** What single documents score, wherever they would stand in a list. */
final class Scores {

  private Scores() {}

  /** The scores of those of the documents that the query finds. */
  static Map<Integer, Float> of(IndexSearcher searcher, Query query, int[] documents)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    return each(
        searcher,
        documents,
        leaf -> {
          Scorer scorer = weight.scorer(leaf);
          return scorer == null ? document -> Float.NaN : of(scorer);
        });
  }

  /** Whether words stand side by side is looked up in these documents only, not on the way. */
  private static InLeaf of(Scorer scorer) {
    TwoPhaseIterator phases = scorer.twoPhaseIterator();
    DocIdSetIterator found = phases == null ? scorer.iterator() : phases.approximation();
    return document -> {
      int at = found.docID() < document ? found.advance(document) : found.docID();
      return at == document && (phases == null || phases.matches()) ? scorer.score() : Float.NaN;
    };
  }

  /** How near those of the documents are whose meaning the same model has said: a cosine. */
  static Map<Integer, Float> near(IndexSearcher searcher, Meaning meaning, int[] documents)
      throws IOException {
    return each(
        searcher,
        documents,
        leaf -> {
          FloatVectorValues vectors =
              leaf.reader().getFloatVectorValues(MeaningField.of(meaning.model()));
          if (vectors == null) {
            return document -> Float.NaN;
          }
          KnnVectorValues.DocIndexIterator found = vectors.iterator();
          return document -> {
            int at = found.docID() < document ? found.advance(document) : found.docID();
            return at == document
                ? VectorUtil.dotProduct(meaning.vector(), vectors.vectorValue(found.index()))
                : Float.NaN;
          };
        });
  }

  private interface InLeaf {
    /** Asked in rising order; not a number where there is none. */
    float score(int document) throws IOException;
  }

  private interface Scoring {
    InLeaf in(LeafReaderContext leaf) throws IOException;
  }

  private static Map<Integer, Float> each(IndexSearcher searcher, int[] documents, Scoring scoring)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int[] rising = Arrays.stream(documents).sorted().toArray();
    Map<Integer, Float> scores = new HashMap<>();
    int current = -1;
    InLeaf inLeaf = null;
    for (int document : rising) {
      int index = ReaderUtil.subIndex(document, leaves);
      if (index != current) {
        current = index;
        inLeaf = scoring.in(leaves.get(index));
      }
      float score = inLeaf.score(document - leaves.get(index).docBase);
      if (!Float.isNaN(score)) {
        scores.put(document, score);
      }
    }
    return scores;
  }
}

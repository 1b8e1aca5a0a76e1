package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Scores the documents of a set in one segment: window by window, and within each one list of a
 * word after the other.
 */
final class WindowScorer extends BulkScorer {

  private static final int WINDOW = 4_096;

  private final List<Part> parts;
  private final FixedBitSet documents;
  private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
  private final float[] best = new float[WINDOW];
  private final float[] others = new float[WINDOW];
  private final double[] scores = new double[WINDOW];

  /**
   * @param parts whose scores are added up
   * @param documents those to be scored
   */
  WindowScorer(List<Part> parts, FixedBitSet documents) {
    this.parts = parts;
    this.documents = documents;
  }

  /**
   * A part of the score of a document: the best of some, and a little of the others.
   *
   * @param tie how much the others count
   */
  record Part(List<Scorer> scorers, float tie) {}

  /** How many entries of lists there are to read. */
  long toRead() {
    return parts.stream()
        .flatMap(part -> part.scorers().stream())
        .mapToLong(scorer -> scorer.iterator().cost())
        .sum();
  }

  @Override
  public int score(LeafCollector collector, Bits accepted, int min, int max) throws IOException {
    Current current = new Current();
    collector.setScorer(current);
    int end = Math.min(max, documents.length());
    for (int from = next(min, end); from < end; from = next(from + WINDOW, end)) {
      int to = Math.min(end, from + WINDOW);
      score(from, to);
      collect(collector, current, from, to);
    }
    return end < max ? DocIdSetIterator.NO_MORE_DOCS : max;
  }

  private int next(int from, int end) {
    return from < end ? documents.nextSetBit(from) : end;
  }

  private void score(int from, int to) throws IOException {
    Arrays.fill(scores, 0);
    for (Part part : parts) {
      Arrays.fill(best, 0);
      Arrays.fill(others, 0);
      for (Scorer scorer : part.scorers()) {
        read(scorer, from, to);
      }
      for (int i = 0; i < to - from; i++) {
        scores[i] += best[i] + others[i] * part.tie();
      }
    }
  }

  private void read(Scorer scorer, int from, int to) throws IOException {
    if (scorer.docID() < from) {
      scorer.iterator().advance(from);
    }
    while (scorer.docID() < to) {
      scorer.nextDocsAndScores(to, documents, block);
      for (int i = 0; i < block.size; i++) {
        int at = block.docs[i] - from;
        others[at] += Math.min(best[at], block.features[i]);
        best[at] = Math.max(best[at], block.features[i]);
      }
    }
  }

  private void collect(LeafCollector collector, Current current, int from, int to)
      throws IOException {
    for (int at = next(from, to); at < to; at = next(at + 1, to)) {
      current.score = (float) scores[at - from];
      if (current.score >= current.least) {
        collector.collect(at);
      }
    }
  }

  @Override
  public long cost() {
    return documents.cardinality();
  }

  /** The score of the document that is being collected. */
  private static final class Current extends Scorable {

    private float score;
    private float least;

    @Override
    public float score() {
      return score;
    }

    @Override
    public void setMinCompetitiveScore(float minimum) {
      least = minimum;
    }
  }
}

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
 * Scores the documents of a set in one segment: some thousands of them at a time, and for those one
 * list of a word after the other.
 *
 * <p>A list that is long beside the set is not read: each document is looked up in it.
 */
final class ListScorer extends BulkScorer {

  private static final int AT_A_TIME = 4_096;

  /** To look a document up costs about as much as reading on by so many. */
  private static final int LOOKING = 64;

  private final List<Part> parts;
  private final FixedBitSet documents;
  private final int count;
  private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
  private final int[] these;
  private final float[] best;
  private final float[] others;
  private final double[] scores;
  private int size;

  /**
   * @param parts whose scores are added up
   * @param documents those to be scored
   * @param count how many they are
   */
  ListScorer(List<Part> parts, FixedBitSet documents, int count) {
    this.parts = parts;
    this.documents = documents;
    this.count = count;
    int most = Math.min(count, AT_A_TIME);
    this.these = new int[most];
    this.best = new float[most];
    this.others = new float[most];
    this.scores = new double[most];
  }

  /**
   * A part of the score of a document: the best of some, and a little of the others.
   *
   * @param tie how much the others count
   */
  record Part(List<Scorer> scorers, float tie) {}

  @Override
  public int score(LeafCollector collector, Bits accepted, int min, int max) throws IOException {
    Current current = new Current();
    collector.setScorer(current);
    int end = Math.min(max, documents.length());
    for (int from = take(min, end); size > 0; from = take(from, end)) {
      scoreThese();
      collect(collector, current);
    }
    return end < max ? DocIdSetIterator.NO_MORE_DOCS : max;
  }

  /** Takes the next few; returns where the ones after them begin. */
  private int take(int from, int end) {
    size = 0;
    int next = from < end ? documents.nextSetBit(from, end) : DocIdSetIterator.NO_MORE_DOCS;
    while (next < end && size < these.length) {
      these[size++] = next;
      next = next + 1 < end ? documents.nextSetBit(next + 1, end) : DocIdSetIterator.NO_MORE_DOCS;
    }
    return next;
  }

  private void scoreThese() throws IOException {
    Arrays.fill(scores, 0, size, 0);
    for (Part part : parts) {
      Arrays.fill(best, 0, size, 0);
      Arrays.fill(others, 0, size, 0);
      for (Scorer scorer : part.scorers()) {
        if (scorer.iterator().cost() > (long) count * LOOKING) {
          look(scorer);
        } else {
          read(scorer);
        }
      }
      for (int i = 0; i < size; i++) {
        scores[i] += best[i] + others[i] * part.tie();
      }
    }
  }

  private void look(Scorer scorer) throws IOException {
    DocIdSetIterator list = scorer.iterator();
    int at = list.docID();
    for (int i = 0; i < size; i++) {
      if (at < these[i]) {
        at = list.advance(these[i]);
      }
      if (at == these[i]) {
        add(i, scorer.score());
      }
    }
  }

  private void read(Scorer scorer) throws IOException {
    int end = these[size - 1] + 1;
    if (scorer.docID() < these[0]) {
      scorer.iterator().advance(these[0]);
    }
    int at = 0;
    while (scorer.docID() < end) {
      scorer.nextDocsAndScores(end, documents, block);
      for (int i = 0; i < block.size; i++) {
        while (these[at] < block.docs[i]) {
          at++;
        }
        add(at, block.features[i]);
      }
    }
  }

  private void add(int at, float score) {
    others[at] += Math.min(best[at], score);
    best[at] = Math.max(best[at], score);
  }

  private void collect(LeafCollector collector, Current current) throws IOException {
    for (int i = 0; i < size; i++) {
      current.score = (float) scores[i];
      if (current.score >= current.least) {
        collector.collect(these[i]);
      }
    }
  }

  @Override
  public long cost() {
    return count;
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

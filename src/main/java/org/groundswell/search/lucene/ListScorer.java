package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
 * list of a word after the other, the shortest first.
 *
 * <p>Whatever the lists that follow could add, a document that would still be worse than the least
 * that is wanted is left out: of a word that everybody uses, hardly anything is read. A list that
 * is long beside what is left is not read either: each document is looked up in it.
 */
final class ListScorer extends BulkScorer {

  private static final int AT_FIRST = 64;
  private static final int AT_A_TIME = 4_096;

  /** To look a document up costs about as much as reading on by so many. */
  private static final int LOOKING = 64;

  /** Sums in another order differ by less. */
  private static final double ROUNDING = 1 + 1e-6;

  private final List<Part> parts;
  private final List<Way> ways = new ArrayList<>();
  private final FixedBitSet documents;
  private final int count;
  private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();

  /** By how much the scores may still rise by each way and those after it. */
  private final double[] rises;

  private final int[] these;
  private final float[][] best;
  private final float[][] others;
  private int size;

  /**
   * @param parts whose scores are added up
   * @param documents those to be scored
   * @param count how many they are
   */
  ListScorer(List<Part> parts, FixedBitSet documents, int count) throws IOException {
    this.parts = parts;
    this.documents = documents;
    this.count = count;
    int most = Math.min(count, AT_A_TIME);
    this.these = new int[most];
    this.best = new float[parts.size()][most];
    this.others = new float[parts.size()][most];
    for (int part = 0; part < parts.size(); part++) {
      for (Scorer scorer : parts.get(part).scorers()) {
        ways.add(new Way(scorer, part));
      }
    }
    ways.sort(Comparator.comparingLong(way -> way.scorer().iterator().cost()));
    this.rises = rises();
  }

  /**
   * A part of the score of a document: the best of some, and a little of the others.
   *
   * @param tie how much the others count
   */
  record Part(List<Scorer> scorers, float tie) {}

  /** One list of a part. */
  private record Way(Scorer scorer, int part) {}

  /** Not a number where a list cannot say its highest score: nothing is left out for that. */
  private double[] rises() throws IOException {
    double[] rises = new double[ways.size()];
    double[] most = new double[parts.size()];
    double[] sum = new double[parts.size()];
    for (int next = rises.length - 1; next >= 0; next--) {
      Way way = ways.get(next);
      float score = way.scorer().getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
      most[way.part()] = Math.max(most[way.part()], score);
      sum[way.part()] += score;
      for (int part = 0; part < most.length; part++) {
        rises[next] += most[part] + parts.get(part).tie() * (sum[part] - most[part]);
      }
    }
    return rises;
  }

  @Override
  public int score(LeafCollector collector, Bits accepted, int min, int max) throws IOException {
    Current current = new Current();
    collector.setScorer(current);
    int end = Math.min(max, documents.length());
    int most = AT_FIRST;
    for (int from = take(min, end, most); size > 0; from = take(from, end, most)) {
      scoreThese(current.least);
      collect(collector, current);
      most = Math.min(2 * most, AT_A_TIME);
    }
    return end < max ? DocIdSetIterator.NO_MORE_DOCS : max;
  }

  /** Takes the next few; returns where the ones after them begin. */
  private int take(int from, int end, int most) {
    size = 0;
    int next = from < end ? documents.nextSetBit(from, end) : DocIdSetIterator.NO_MORE_DOCS;
    while (next < end && size < Math.min(most, these.length)) {
      these[size++] = next;
      next = next + 1 < end ? documents.nextSetBit(next + 1, end) : DocIdSetIterator.NO_MORE_DOCS;
    }
    return next;
  }

  private void scoreThese(float least) throws IOException {
    for (int part = 0; part < parts.size(); part++) {
      Arrays.fill(best[part], 0, size, 0);
      Arrays.fill(others[part], 0, size, 0);
    }
    for (int next = 0; next < rises.length && size > 0; next++) {
      if (rises[next] < least) {
        leaveOut(rises[next], least);
      }
      if (size > 0) {
        scoreBy(ways.get(next));
      }
    }
  }

  /** Leaves out what cannot reach the least any more. */
  private void leaveOut(double rise, float least) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if ((scoreOf(i) + rise) * ROUNDING >= least) {
        these[kept] = these[i];
        for (int part = 0; part < best.length; part++) {
          best[part][kept] = best[part][i];
          others[part][kept] = others[part][i];
        }
        kept++;
      }
    }
    size = kept;
  }

  private double scoreOf(int i) {
    double score = 0;
    for (int part = 0; part < best.length; part++) {
      score += best[part][i] + others[part][i] * parts.get(part).tie();
    }
    return score;
  }

  private void scoreBy(Way way) throws IOException {
    double share = (these[size - 1] - these[0] + 1.0) / documents.length();
    if (way.scorer().iterator().cost() * share > (double) size * LOOKING) {
      look(way);
    } else {
      read(way);
    }
  }

  private void look(Way way) throws IOException {
    DocIdSetIterator list = way.scorer().iterator();
    int at = list.docID();
    for (int i = 0; i < size; i++) {
      if (at < these[i]) {
        at = list.advance(these[i]);
      }
      if (at == these[i]) {
        add(way.part(), i, way.scorer().score());
      }
    }
  }

  private void read(Way way) throws IOException {
    Scorer scorer = way.scorer();
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
        if (these[at] == block.docs[i]) {
          add(way.part(), at, block.features[i]);
        }
      }
    }
  }

  private void add(int part, int at, float score) {
    others[part][at] += Math.min(best[part][at], score);
    best[part][at] = Math.max(best[part][at], score);
  }

  private void collect(LeafCollector collector, Current current) throws IOException {
    for (int i = 0; i < size; i++) {
      current.score = (float) scoreOf(i);
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

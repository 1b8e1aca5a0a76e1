package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * Finds some documents of one searcher and scores them by their place in a list, far above what any
 * words score.
 *
 * <p>So a list that was ranked elsewhere can be a part of a query, with its filters, counts and
 * pages.
 */
final class Placed extends Query {

  private static final float FIRST = 1_000_000;

  private final Object reader;
  private final int[] documents;
  private final float[] scores;

  Placed(IndexSearcher searcher, List<ScoreDoc> bestFirst) {
    record Place(int document, float score) {}
    List<Place> places = new ArrayList<>();
    for (ScoreDoc hit : bestFirst) {
      places.add(new Place(hit.doc, FIRST - places.size()));
    }
    places.sort(Comparator.comparingInt(Place::document));
    this.reader = searcher.getIndexReader().getContext().id();
    this.documents = places.stream().mapToInt(Place::document).toArray();
    this.scores = new float[documents.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = places.get(i).score();
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    if (searcher.getIndexReader().getContext().id() != reader) {
      throw new IllegalStateException("These documents are of another searcher.");
    }
    return new InPlace(this);
  }

  private int from(int document) {
    int found = Arrays.binarySearch(documents, document);
    return found < 0 ? -found - 1 : found;
  }

  private static final class InPlace extends Weight {

    private final Placed placed;

    private InPlace(Placed placed) {
      super(placed);
      this.placed = placed;
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
      int from = placed.from(leaf.docBase);
      int to = placed.from(leaf.docBase + leaf.reader().maxDoc());
      return from == to
          ? null
          : new DefaultScorerSupplier(new PlaceScorer(placed, leaf.docBase, from, to));
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) {
      int at = placed.from(leaf.docBase + document);
      return at < placed.documents.length && placed.documents[at] == leaf.docBase + document
          ? Explanation.match(placed.scores[at], "its place in the list")
          : Explanation.noMatch("not in the list");
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }
  }

  private static final class PlaceScorer extends Scorer {

    private final Placed placed;
    private final int base;
    private final int to;
    private final DocIdSetIterator places;
    private int at;

    private PlaceScorer(Placed placed, int base, int from, int to) {
      this.placed = placed;
      this.base = base;
      this.to = to;
      this.at = from - 1;
      this.places = new Places(to - from);
    }

    @Override
    public int docID() {
      return places.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return places;
    }

    @Override
    public float score() {
      return placed.scores[at];
    }

    @Override
    public float getMaxScore(int upTo) {
      return FIRST;
    }

    private final class Places extends DocIdSetIterator {

      private final int count;
      private int current = -1;

      private Places(int count) {
        this.count = count;
      }

      @Override
      public int docID() {
        return current;
      }

      @Override
      public int nextDoc() {
        at++;
        current = at < to ? placed.documents[at] - base : NO_MORE_DOCS;
        return current;
      }

      @Override
      public int advance(int target) throws IOException {
        return slowAdvance(target);
      }

      @Override
      public long cost() {
        return count;
      }
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "placed(" + documents.length + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && ((Placed) other).reader == reader
        && Arrays.equals(((Placed) other).documents, documents)
        && Arrays.equals(((Placed) other).scores, scores);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + Arrays.hashCode(documents);
  }
}

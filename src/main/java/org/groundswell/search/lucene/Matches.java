package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Everything that a query matches at one moment of the index: a bit for each document.
 *
 * <p>Found once and without scores, it answers every count of one search: filters, facets and the
 * total are sets that are put together, one machine word for 64 documents.
 */
final class Matches extends Among {

  private final List<LeafReaderContext> leaves;
  private final FixedBitSet[] sets;

  private Matches(List<LeafReaderContext> leaves, FixedBitSet[] sets) {
    this.leaves = leaves;
    this.sets = sets;
  }

  static Matches of(IndexSearcher searcher, Query query) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    FixedBitSet[] sets = new FixedBitSet[leaves.size()];
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : leaves) {
      sets[leaf.ord] =
          query instanceof MatchAllDocsQuery
              ? living(leaf)
              : matching(weight.scorerSupplier(leaf), leaf);
    }
    return new Matches(leaves, sets);
  }

  private static FixedBitSet living(LeafReaderContext leaf) {
    Bits living = leaf.reader().getLiveDocs();
    if (living != null) {
      return FixedBitSet.copyOf(living);
    }
    FixedBitSet all = new FixedBitSet(leaf.reader().maxDoc());
    all.set(0, all.length());
    return all;
  }

  private static FixedBitSet matching(ScorerSupplier scorers, LeafReaderContext leaf)
      throws IOException {
    FixedBitSet matching = new FixedBitSet(leaf.reader().maxDoc());
    if (scorers != null) {
      scorers.setTopLevelScoringClause();
      scorers
          .bulkScorer()
          .score(
              new Setting(matching), leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
    }
    return matching;
  }

  private record Setting(FixedBitSet matching) implements LeafCollector {

    @Override
    public void setScorer(Scorable scorer) {
      // A match is a match.
    }

    @Override
    public void collect(int document) {
      matching.set(document);
    }

    @Override
    public void collect(DocIdStream documents) throws IOException {
      documents.forEach(matching::set);
    }

    @Override
    public void collectRange(int from, int to) {
      matching.set(from, to);
    }
  }

  /** Those that are also among others. */
  Matches and(Among others) throws IOException {
    FixedBitSet[] both = new FixedBitSet[sets.length];
    for (LeafReaderContext leaf : leaves) {
      both[leaf.ord] = sets[leaf.ord].clone();
      both[leaf.ord].and(others.in(leaf));
    }
    return new Matches(leaves, both);
  }

  int count() {
    return Arrays.stream(sets).mapToInt(FixedBitSet::cardinality).sum();
  }

  int countAlso(Among others) throws IOException {
    long count = 0;
    for (LeafReaderContext leaf : leaves) {
      count += FixedBitSet.intersectionCount(sets[leaf.ord], others.in(leaf));
    }
    return Math.toIntExact(count);
  }

  /** How many have each value of a field, the most frequent ones first. */
  Map<String, Integer> counts(String field, int most) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (LeafReaderContext leaf : leaves) {
      Column.count(leaf.reader(), field, sets[leaf.ord], counts);
    }
    List<Map.Entry<String, Integer>> ordered = new ArrayList<>(counts.entrySet());
    ordered.sort(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    Map<String, Integer> top = new LinkedHashMap<>();
    ordered.stream().limit(most).forEach(each -> top.put(each.getKey(), each.getValue()));
    return top;
  }

  @Override
  FixedBitSet in(LeafReaderContext leaf) {
    if (leaves.get(leaf.ord) != leaf) {
      throw new IllegalStateException("These documents are of another searcher.");
    }
    return sets[leaf.ord];
  }

  @Override
  public String toString(String field) {
    return "matches";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}

package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
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
    Sets sets = new Sets(searcher);
    List<Callable<FixedBitSet>> each = new ArrayList<>();
    leaves.forEach(leaf -> each.add(() -> sets.of(query, leaf)));
    return new Matches(
        leaves, searcher.getTaskExecutor().invokeAll(each).toArray(FixedBitSet[]::new));
  }

  /** Just these. */
  static Matches of(IndexSearcher searcher, List<ScoreDoc> documents) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    FixedBitSet[] these = new FixedBitSet[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      these[leaf.ord] = new FixedBitSet(leaf.reader().maxDoc());
    }
    for (ScoreDoc document : documents) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document.doc, leaves));
      these[leaf.ord].set(document.doc - leaf.docBase);
    }
    return new Matches(leaves, these);
  }

  boolean has(ScoreDoc document) {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document.doc, leaves));
    return sets[leaf.ord].get(document.doc - leaf.docBase);
  }

  /** Those that are among one or the other. */
  Matches or(Among others) throws IOException {
    return combined(others, FixedBitSet::or);
  }

  /** Those that are also among others. */
  Matches and(Among others) throws IOException {
    return combined(others, FixedBitSet::and);
  }

  /** Those that are not also among others. */
  Matches without(Among others) throws IOException {
    return combined(others, FixedBitSet::andNot);
  }

  private Matches combined(Among others, BiConsumer<FixedBitSet, FixedBitSet> change)
      throws IOException {
    FixedBitSet[] changed = new FixedBitSet[sets.length];
    for (LeafReaderContext leaf : leaves) {
      changed[leaf.ord] = sets[leaf.ord].clone();
      change.accept(changed[leaf.ord], others.in(leaf));
    }
    return new Matches(leaves, changed);
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

package org.groundswell.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SortField;

/** Orders proposals by chance: the same chance for the same seed, whatever else is in the index. */
final class Shuffle extends DoubleValuesSource {

  private final long seed;

  Shuffle(long seed) {
    this.seed = seed;
  }

  SortField sortField() {
    return getSortField(false);
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), FieldName.NUMBER);
    return new DoubleValues() {
      @Override
      public double doubleValue() throws IOException {
        return mixed(numbers.longValue());
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        return numbers.advanceExact(document);
      }
    };
  }

  /** SplitMix64's finaliser: neighbouring numbers land far apart. */
  private double mixed(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L + seed;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (mixed ^ (mixed >>> 31)) >>> 11;
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return true;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(seed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shuffle shuffle && shuffle.seed == seed;
  }

  @Override
  public String toString() {
    return "shuffle(" + seed + ")";
  }
}

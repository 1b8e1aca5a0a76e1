package org.groundswell.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SortField;

/**
 * Orders proposals by their support for their age: the supporters, divided by a power of the days
 * since they were submitted, so that a new proposal with a few comes before an old one with many.
 */
final class Trending extends DoubleValuesSource {

  private static final double MICROS_IN_A_DAY = Duration.ofDays(1).toSeconds() * 1e6;
  private static final double GRAVITY = 1.5;
  private static final double FIRST_DAYS = 2;

  private final long now;

  Trending(Instant now) {
    this.now = Documents.micros(now);
  }

  SortField sortField() {
    return getSortField(true);
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
    NumericDocValues supports = DocValues.getNumeric(leaf.reader(), FieldName.SUPPORTS);
    NumericDocValues since = DocValues.getNumeric(leaf.reader(), FieldName.SINCE);
    return new DoubleValues() {
      @Override
      public double doubleValue() throws IOException {
        double days = Math.max(0, now - since.longValue()) / MICROS_IN_A_DAY;
        return supports.longValue() / Math.pow(days + FIRST_DAYS, GRAVITY);
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        return supports.advanceExact(document) && since.advanceExact(document);
      }
    };
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
    return false;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(now);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Trending trending && trending.now == now;
  }

  @Override
  public String toString() {
    return "trending(" + now + ")";
  }
}

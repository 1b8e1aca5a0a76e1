package org.groundswell.search.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/**
 * Finds words that begin so, all with the same score; few letters by {@link Beginnings}.
 *
 * <p>A highlighter sees the words themselves and not how they are found.
 */
final class Beginning extends Query {

  private final String field;
  private final String start;
  private final Query words;

  Beginning(String field, String start) {
    this.field = field;
    this.start = start;
    this.words = new PrefixQuery(new Term(FieldName.any(field), start));
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    boolean isShort = start.codePointCount(0, start.length()) <= Beginnings.LONGEST;
    return new ConstantScoreQuery(
        isShort ? new TermQuery(new Term(FieldName.beginnings(field), start)) : words);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    words.visit(visitor);
  }

  @Override
  public String toString(String anyField) {
    return words.toString(anyField);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && ((Beginning) other).words.equals(words);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + words.hashCode();
  }
}

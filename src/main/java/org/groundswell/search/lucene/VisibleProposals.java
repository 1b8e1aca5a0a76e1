package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.groundswell.rights.VisibleScope;

/**
 * The rule of {@link VisibleScope#sees} as a Lucene query.
 *
 * <p>It is part of every query that is run on the index, so that neither a hit nor a count nor a
 * suggestion can come from a proposal that the asker may not see.
 */
final class VisibleProposals extends Among {

  private final VisibleScope scope;

  private VisibleProposals(VisibleScope scope) {
    this.scope = scope;
  }

  static VisibleProposals of(VisibleScope scope) {
    return new VisibleProposals(scope);
  }

  @Override
  FixedBitSet in(LeafReaderContext leaf) throws IOException {
    return Shown.to(scope, leaf.reader());
  }

  /** Without what is about themselves: that they answer on no desk. */
  static Query atTheirDesks(VisibleScope scope) {
    return new BooleanQuery.Builder()
        .add(in(FieldName.DESK, scope.desks()), Occur.MUST)
        .add(is(FieldName.CONFLICTED, scope.person()), Occur.MUST_NOT)
        .build();
  }

  static Query is(String field, Object value) {
    return new TermQuery(new Term(field, value.toString()));
  }

  static Query in(String field, Collection<?> values) {
    List<BytesRef> terms = values.stream().map(value -> new BytesRef(value.toString())).toList();
    return new TermInSetQuery(field, terms);
  }

  @Override
  public String toString(String field) {
    return "visible";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && ((VisibleProposals) other).scope.equals(scope);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + scope.hashCode();
  }
}

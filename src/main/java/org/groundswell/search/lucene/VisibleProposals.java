package org.groundswell.search.lucene;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Visibility;
import org.groundswell.rights.VisibleScope;

/**
 * The rule of {@link VisibleScope#sees} as a Lucene query.
 *
 * <p>It is part of every query that is run on the index, so that neither a hit nor a count nor a
 * suggestion can come from a proposal that the asker may not see.
 */
final class VisibleProposals {

  private VisibleProposals() {}

  static Query of(VisibleScope scope) {
    BooleanQuery.Builder visible = new BooleanQuery.Builder();
    visible.add(in(FieldName.AUTHOR, scope.selves()), Occur.SHOULD);
    visible.add(shownToOthers(scope), Occur.SHOULD);
    return visible.build();
  }

  private static Query shownToOthers(VisibleScope scope) {
    BooleanQuery.Builder shown = new BooleanQuery.Builder();
    shown.add(audience(scope), Occur.MUST);
    shown.add(is(FieldName.STATE, State.DRAFT.slug()), Occur.MUST_NOT);
    if (!scope.facilitator()) {
      shown.add(is(FieldName.HIDDEN, "true"), Occur.MUST_NOT);
    }
    return shown.build();
  }

  private static Query audience(VisibleScope scope) {
    BooleanQuery.Builder audience = new BooleanQuery.Builder();
    audience.add(is(FieldName.AUDIENCE, Visibility.AGENCY.slug()), Occur.SHOULD);
    audience.add(
        both(
            is(FieldName.AUDIENCE, Visibility.UNIT.slug()),
            in(FieldName.AUDIENCE_UNIT, scope.unitAndAncestors())),
        Occur.SHOULD);
    audience.add(
        both(
            is(FieldName.AUDIENCE, Visibility.CIRCLE.slug()), is(FieldName.CIRCLE, scope.person())),
        Occur.SHOULD);
    audience.add(in(FieldName.DESK, scope.desks()), Occur.SHOULD);
    return audience.build();
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.MUST).add(other, Occur.MUST).build();
  }

  static Query is(String field, Object value) {
    return new TermQuery(new Term(field, value.toString()));
  }

  static Query in(String field, Collection<?> values) {
    List<BytesRef> terms = values.stream().map(value -> new BytesRef(value.toString())).toList();
    return new TermInSetQuery(field, terms);
  }
}

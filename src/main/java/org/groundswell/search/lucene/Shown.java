package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Visibility;
import org.groundswell.rights.VisibleScope;

/**
 * Who may see which documents of one segment: {@link VisibleScope#sees} as sets of documents.
 *
 * <p>Most of it is the same for everybody, what the whole agency may see, and is worked out once.
 * What one person may see besides is little, and is added for them; the last few people's sets are
 * remembered.
 */
final class Shown {

  private static final PerSegment<Shown> SEGMENTS = new PerSegment<>(Shown::new);
  private static final int REMEMBERED = 16;

  private final FixedBitSet drafts;
  private final FixedBitSet hidden;
  private final FixedBitSet agency;
  private final Map<VisibleScope, FixedBitSet> people = new LastFew();

  private Shown(LeafReader segment) throws IOException {
    this.drafts = having(segment, FieldName.STATE, List.of(State.DRAFT.slug()));
    this.hidden = having(segment, FieldName.HIDDEN, List.of("true"));
    this.agency = having(segment, FieldName.AUDIENCE, List.of(Visibility.AGENCY.slug()));
  }

  /** The documents that the person may see, deleted ones among them; not to be changed. */
  static FixedBitSet to(VisibleScope scope, LeafReader segment) throws IOException {
    return SEGMENTS.of(segment).within(segment, scope);
  }

  /** What is remembered outlives the reader that it was worked out from, so that is never kept. */
  private FixedBitSet within(LeafReader segment, VisibleScope scope) throws IOException {
    synchronized (people) {
      FixedBitSet known = people.get(scope);
      if (known == null) {
        known = workedOut(segment, scope);
        people.put(scope, known);
      }
      return known;
    }
  }

  private FixedBitSet workedOut(LeafReader segment, VisibleScope scope) throws IOException {
    FixedBitSet shown = agency.clone();
    FixedBitSet unit = having(segment, FieldName.AUDIENCE, List.of(Visibility.UNIT.slug()));
    unit.and(having(segment, FieldName.AUDIENCE_UNIT, scope.unitAndAncestors()));
    shown.or(unit);
    FixedBitSet circle = having(segment, FieldName.AUDIENCE, List.of(Visibility.CIRCLE.slug()));
    circle.and(having(segment, FieldName.CIRCLE, List.of(scope.person())));
    shown.or(circle);
    FixedBitSet desks = having(segment, FieldName.DESK, scope.desks());
    desks.andNot(having(segment, FieldName.CONFLICTED, List.of(scope.person())));
    shown.or(desks);
    shown.andNot(drafts);
    if (!scope.facilitator()) {
      shown.andNot(hidden);
    }
    add(segment, FieldName.AUTHOR, scope.selves(), shown);
    return shown;
  }

  private static FixedBitSet having(LeafReader segment, String field, Collection<?> values)
      throws IOException {
    FixedBitSet having = new FixedBitSet(segment.maxDoc());
    add(segment, field, values, having);
    return having;
  }

  private static void add(
      LeafReader segment, String field, Collection<?> values, FixedBitSet documents)
      throws IOException {
    Lists lists = new Lists(segment);
    for (Object value : values) {
      lists.addTo(documents, new Term(field, value.toString()));
    }
  }

  /** The people who searched last. */
  private static final class LastFew extends LinkedHashMap<VisibleScope, FixedBitSet> {

    private static final long serialVersionUID = 1L;

    private LastFew() {
      super(REMEMBERED, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<VisibleScope, FixedBitSet> eldest) {
      return size() > REMEMBERED;
    }
  }
}

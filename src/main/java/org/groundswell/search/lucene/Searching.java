package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.groundswell.pipeline.State;
import org.groundswell.rights.VisibleScope;
import org.groundswell.search.language.Languages;
import org.groundswell.search.lucene.SearchQuery.Filter;
import org.groundswell.search.lucene.SearchQuery.Mine;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchQuery.Period;
import org.groundswell.search.lucene.SearchResult.Hit;
import org.groundswell.search.vector.Meaning;

/**
 * Answers one search at one moment of the index.
 *
 * <p>The words are taken as they are first; only where that finds almost nothing are they taken
 * with slips of the pen. What counts as almost nothing is counted among what the asker may see, so
 * that no difference betrays a hidden proposal.
 */
final class Searching {

  private static final int ALMOST_NOTHING = 3;
  private static final int MOST_UNITS = 50;

  /** Where a proposal stands while a desk owes it an answer; {@code DeskPages} says the same. */
  private static final List<String> WAITING =
      Stream.of(State.SUBMITTED, State.IN_REVIEW, State.REVIVED, State.REDIRECTED)
          .map(State::slug)
          .toList();

  private final IndexSearcher searcher;
  private final SearchQuery query;
  private final Wording wording;
  private final Query visible;
  private final Meaning meaning;

  Searching(IndexSearcher searcher, Languages languages, SearchQuery query, Meaning meaning)
      throws IOException {
    this.searcher = searcher;
    this.query = query;
    this.meaning = meaning;
    this.wording = Wording.of(query.text(), Vocabulary.of(searcher.getIndexReader(), languages));
    this.visible = VisibleProposals.of(query.scope());
  }

  SearchResult result() throws IOException {
    Query strict = WordingQuery.strict(wording);
    boolean lenient = searcher.count(filtered(strict, query.filter())) < ALMOST_NOTHING;
    Suggestion suggestion = new Suggestion(searcher, visible);
    Set<String> slips = lenient ? suggestion.slips(wording) : Set.of();
    Query words = lenient ? WordingQuery.lenient(wording, slips) : strict;
    Query wanted = byMeaningToo(words);
    FacetsResult found = search(wanted);
    return new SearchResult(
        hits(words, found.topDocs().scoreDocs),
        found.topDocs().totalHits.value(),
        states(wanted, found.facetsCollector()),
        units(wanted, found.facetsCollector()),
        years(wanted, found.facetsCollector()),
        mine(wanted),
        slips.isEmpty() ? Optional.empty() : suggestion.instead(wording, slips));
  }

  /** Whether the words, as they are, find anything. */
  boolean findsAsTyped() throws IOException {
    return searcher.count(filtered(WordingQuery.strict(wording), query.filter())) > 0;
  }

  /** What is ranked by relevance is ranked by meaning too, and a few are found by it alone. */
  private Query byMeaningToo(Query words) throws IOException {
    boolean byRelevance = query.order() instanceof Order.Relevance && !wording.words().isEmpty();
    return byRelevance && !meaning.isUnknown()
        ? new MeaningToo(
                searcher, meaning, filtered(WordingQuery.demanded(wording), query.filter()))
            .with(words, WordingQuery.any(wording))
        : words;
  }

  private FacetsResult search(Query words) throws IOException {
    int wanted = query.slice().from() + query.slice().count();
    int most = Math.max(1, Math.min(wanted, searcher.getIndexReader().maxDoc()));
    return FacetsCollectorManager.search(
        searcher,
        filtered(words, query.filter()),
        most,
        sort(),
        false,
        new FacetsCollectorManager());
  }

  private Query filtered(Query words, Filter filter) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(words, Occur.MUST);
    all.add(visible, Occur.FILTER);
    if (!filter.states().isEmpty()) {
      all.add(VisibleProposals.in(FieldName.STATE, filter.states()), Occur.FILTER);
    }
    filter.unit().ifPresent(id -> all.add(VisibleProposals.is(FieldName.UNIT, id), Occur.FILTER));
    filter
        .campaign()
        .ifPresent(id -> all.add(VisibleProposals.is(FieldName.CAMPAIGN, id), Occur.FILTER));
    mine(filter.mine()).ifPresent(mine -> all.add(mine, Occur.FILTER));
    during(filter.period()).forEach(time -> all.add(time, Occur.FILTER));
    return all.build();
  }

  private static List<Query> during(Period period) {
    List<Query> during = new ArrayList<>();
    period.year().ifPresent(year -> during.add(VisibleProposals.is(FieldName.YEAR, year)));
    if (period.from().isPresent() || period.until().isPresent()) {
      during.add(
          LongPoint.newRangeQuery(
              FieldName.SINCE,
              period.from().map(Documents::micros).orElse(Long.MIN_VALUE),
              period.until().map(until -> Documents.micros(until) - 1).orElse(Long.MAX_VALUE)));
    }
    return during;
  }

  private Optional<Query> mine(Mine mine) {
    Set<UUID> selves = query.scope().selves();
    return switch (mine) {
      case NO -> Optional.empty();
      case AUTHOR -> Optional.of(VisibleProposals.in(FieldName.AUTHOR, selves));
      case FOLLOWING -> Optional.of(VisibleProposals.in(FieldName.FOLLOWER, selves));
      case SUPPORTED -> Optional.of(VisibleProposals.in(FieldName.SUPPORTER, selves));
      case ANSWERING -> Optional.of(waitingFor(query.scope()));
    };
  }

  private static Query waitingFor(VisibleScope scope) {
    return new BooleanQuery.Builder()
        .add(VisibleProposals.in(FieldName.DESK, scope.desks()), Occur.FILTER)
        .add(VisibleProposals.in(FieldName.STATE, WAITING), Occur.FILTER)
        .add(VisibleProposals.in(FieldName.AUTHOR, scope.selves()), Occur.MUST_NOT)
        .build();
  }

  private Sort sort() {
    SortField newest = descending(FieldName.SINCE);
    SortField number = descending(FieldName.NUMBER);
    return switch (query.order()) {
      case Order.Relevance relevance ->
          wording.isEmpty()
              ? new Sort(newest, number)
              : new Sort(SortField.FIELD_SCORE, newest, number);
      case Order.Newest ignored -> new Sort(newest, number);
      case Order.Supported ignored -> new Sort(descending(FieldName.SUPPORTS), newest, number);
      case Order.Updated ignored -> new Sort(descending(FieldName.UPDATED), number);
      case Order.Trending trending ->
          new Sort(new Trending(trending.now()).sortField(), newest, number);
      case Order.Shuffled shuffled -> new Sort(new Shuffle(shuffled.seed()).sortField(), number);
    };
  }

  private static SortField descending(String field) {
    return new SortField(field, SortField.Type.LONG, true);
  }

  private List<Hit> hits(Query words, ScoreDoc[] found) throws IOException {
    int from = Math.min(query.slice().from(), found.length);
    ScoreDoc[] slice = Arrays.copyOfRange(found, from, found.length);
    if (slice.length == 0) {
      return List.of();
    }
    List<Highlighting.Highlights> highlights = Highlighting.of(searcher, words, slice);
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>(slice.length);
    for (int i = 0; i < slice.length; i++) {
      String id = stored.document(slice[i].doc, Set.of(FieldName.ID)).get(FieldName.ID);
      hits.add(new Hit(UUID.fromString(id), highlights.get(i).title(), highlights.get(i).text()));
    }
    return hits;
  }

  private Map<String, Integer> states(Query words, FacetsCollector found) throws IOException {
    Filter filter = query.filter();
    Filter others = filter.in(Set.of());
    return counts(FieldName.STATE, others.equals(filter) ? found : collect(words, others));
  }

  private Map<UUID, Integer> units(Query words, FacetsCollector found) throws IOException {
    Filter filter = query.filter();
    Filter others = filter.from(Optional.empty());
    Map<UUID, Integer> units = new LinkedHashMap<>();
    counts(FieldName.UNIT, others.equals(filter) ? found : collect(words, others))
        .forEach((unit, count) -> units.put(UUID.fromString(unit), count));
    return units;
  }

  private Map<Integer, Integer> years(Query words, FacetsCollector found) throws IOException {
    Filter filter = query.filter();
    Filter others = filter.during(Period.ALWAYS);
    Map<Integer, Integer> years = new TreeMap<>(Comparator.reverseOrder());
    counts(FieldName.YEAR, others.equals(filter) ? found : collect(words, others))
        .forEach((year, count) -> years.put(Integer.valueOf(year), count));
    return years;
  }

  /** Asked one by one: what is one person's is little, and found by itself. */
  private Map<Mine, Integer> mine(Query words) throws IOException {
    Map<Mine, Integer> mine = new EnumMap<>(Mine.class);
    for (Mine way : Mine.values()) {
      if (way != Mine.NO && (way != Mine.ANSWERING || !query.scope().desks().isEmpty())) {
        mine.put(way, searcher.count(filtered(words, query.filter().of(way))));
      }
    }
    return mine;
  }

  private FacetsCollector collect(Query words, Filter filter) throws IOException {
    return searcher.search(filtered(words, filter), new FacetsCollectorManager());
  }

  private Map<String, Integer> counts(String field, FacetsCollector found) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    StringDocValuesReaderState values =
        new StringDocValuesReaderState(searcher.getIndexReader(), field);
    FacetResult top = new StringValueFacetCounts(values, found).getTopChildren(MOST_UNITS, field);
    if (top != null) {
      for (LabelAndValue count : top.labelValues) {
        counts.put(count.label, count.value.intValue());
      }
    }
    return counts;
  }
}

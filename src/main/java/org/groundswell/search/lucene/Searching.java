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
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
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
 *
 * <p>What matches is found once, without scores, and is what everything is counted on; the few that
 * are shown are then ranked among it, skipping what cannot be among the best.
 */
final class Searching {

  private static final int ALMOST_NOTHING = 3;
  private static final int MOST_UNITS = 50;
  private static final int A_FEW = 10;

  /** So many can be ranked all at once. */
  static final int VERY_MUCH = 20_000;

  /** Where even of titles more have the words, so many that have them best are ranked first. */
  private static final int CLOSEST = 1_000;

  /** Where a proposal stands while a desk owes it an answer; {@code DeskPages} says the same. */
  private static final List<String> WAITING =
      Stream.of(State.SUBMITTED, State.IN_REVIEW, State.REVIVED, State.REDIRECTED)
          .map(State::slug)
          .toList();

  private final IndexSearcher searcher;
  private final SearchQuery query;
  private final Wording wording;
  private final VisibleProposals visible;
  private final Map<Query, Matches> filters = new ConcurrentHashMap<>();
  private final Meaning meaning;

  Searching(IndexSearcher searcher, Languages languages, SearchQuery query, Meaning meaning)
      throws IOException {
    this.searcher = searcher;
    this.query = query;
    this.meaning = meaning;
    Wording typed = Wording.of(query.text(), Vocabulary.of(searcher.getIndexReader(), languages));
    this.wording = query.scope().unread().isEmpty() ? typed : typed.withoutNames();
    this.visible = VisibleProposals.of(query.scope());
  }

  SearchResult result() throws IOException {
    Query strict = WordingQuery.strict(wording);
    Matches asTyped = visible(strict);
    boolean lenient = kept(asTyped, query.filter()).count() < ALMOST_NOTHING;
    Suggestion suggestion = new Suggestion(searcher, visible);
    Set<String> slips = lenient ? suggestion.slips(wording) : Set.of();
    Query words = lenient ? WordingQuery.lenient(wording, slips) : strict;
    Matches byWords = lenient ? visible(words) : asTyped;
    List<ScoreDoc> first = byMeaningToo(byWords);
    Matches found = byWords.or(Matches.of(searcher, first));
    Matches kept = kept(found, query.filter());
    Both<List<Hit>, Facets> both =
        Both.of(
            searcher.getTaskExecutor(),
            () -> hits(words, best(words, kept, first)),
            () -> facets(found));
    Facets facets = both.other();
    return new SearchResult(
        both.one(),
        kept.count(),
        facets.states(),
        facets.themes(),
        facets.byUnit(),
        facets.byYear(),
        facets.mine(),
        slips.isEmpty() ? Optional.empty() : suggestion.instead(wording, slips));
  }

  /** Whether the words, as they are, find anything. */
  boolean findsAsTyped() throws IOException {
    return kept(visible(WordingQuery.strict(wording)), query.filter()).count() > 0;
  }

  /** What is ranked by relevance is ranked by meaning too, and a few are found by it alone. */
  private List<ScoreDoc> byMeaningToo(Matches byWords) throws IOException {
    boolean byRelevance = query.order() instanceof Order.Relevance && !wording.words().isEmpty();
    if (!byRelevance || meaning.isUnknown()) {
      return List.of();
    }
    Matches among = kept(visible(WordingQuery.demanded(wording)), query.filter());
    return new MeaningToo(searcher, meaning, among).first(byWords, Fit.of(wording));
  }

  /**
   * The best of what was found: what is known to come first, then the others by their words.
   *
   * @param first in their order
   */
  private ScoreDoc[] best(Query words, Matches kept, List<ScoreDoc> first) throws IOException {
    int wanted = query.slice().from() + query.slice().count();
    int most = Math.max(1, Math.min(wanted, searcher.getIndexReader().maxDoc()));
    List<ScoreDoc> best = new ArrayList<>(first.stream().filter(kept::has).limit(most).toList());
    if (best.size() < most) {
      Matches others = kept.without(Matches.of(searcher, first));
      best.addAll(List.of(byWords(words, others, most - best.size())));
    }
    return best.toArray(ScoreDoc[]::new);
  }

  /**
   * Where very much has the words, those come first that have them in their titles, the closest
   * titles before the others, and no more are ranked than are wanted.
   */
  private ScoreDoc[] byWords(Query words, Matches kept, int most) throws IOException {
    Sort sort = sort();
    if (!sort.needsScores()) {
      return searcher.search(kept, new TopFieldCollectorManager(sort, most, most)).scoreDocs;
    }
    if (wording.words().isEmpty() || kept.count() <= VERY_MUCH) {
      return ranked(words, kept, sort, most);
    }
    Query titles = WordingQuery.mostlyInTitles(wording);
    Matches titled = kept.and(Matches.of(searcher, titles));
    Matches closest =
        titled.count() <= VERY_MUCH
            ? titled
            : Matches.of(searcher, List.of(closest(titles, titled)));
    List<ScoreDoc> best = new ArrayList<>();
    for (Matches tier : List.of(closest, titled.without(closest), kept.without(titled))) {
      if (best.size() < most && tier.count() > 0) {
        best.addAll(List.of(ranked(words, tier, sort, most - best.size())));
      }
    }
    return best.toArray(ScoreDoc[]::new);
  }

  /**
   * Which of many that are as close is left out does not matter; to tell costs more than to rank.
   */
  private ScoreDoc[] closest(Query titles, Matches titled) throws IOException {
    return searcher.search(
            new Ranking(titles, titled), new TopScoreDocCollectorManager(CLOSEST, CLOSEST))
        .scoreDocs;
  }

  private ScoreDoc[] ranked(Query words, Matches among, Sort sort, int most) throws IOException {
    return searcher.search(
            new Ranking(words, among), new TopFieldCollectorManager(sort, most, most))
        .scoreDocs;
  }

  /** Everything that the query finds and the asker may see. */
  private Matches visible(Query words) throws IOException {
    return Matches.of(searcher, words).and(visible);
  }

  /** Those of them that the filter keeps. */
  private Matches kept(Matches found, Filter filter) throws IOException {
    Matches kept = found;
    for (Query each : filters(filter)) {
      kept = kept.and(known(each));
    }
    return filter.unit().isPresent() ? withoutUnread(kept) : kept;
  }

  /** What is found or counted by its unit would tell its reader whose it is. */
  private Matches withoutUnread(Matches found) throws IOException {
    Set<UUID> unread = query.scope().unread();
    return unread.isEmpty()
        ? found
        : found.without(known(VisibleProposals.in(FieldName.ID, unread)));
  }

  /** A filter is a part of several counts, and is looked for once. */
  private Matches known(Query filter) throws IOException {
    Matches known = filters.get(filter);
    if (known == null) {
      known = Matches.of(searcher, filter);
      filters.put(filter, known);
    }
    return known;
  }

  private List<Query> filters(Filter filter) {
    List<Query> filters = new ArrayList<>();
    if (!filter.states().isEmpty()) {
      filters.add(VisibleProposals.in(FieldName.STATE, filter.states()));
    }
    if (!filter.themes().isEmpty()) {
      filters.add(VisibleProposals.in(FieldName.THEME, filter.themes()));
    }
    filter.unit().ifPresent(id -> filters.add(VisibleProposals.is(FieldName.UNIT, id)));
    filter.campaign().ifPresent(id -> filters.add(VisibleProposals.is(FieldName.CAMPAIGN, id)));
    mine(filter.mine()).ifPresent(filters::add);
    filters.addAll(during(filter.period()));
    return filters;
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
        .add(VisibleProposals.atTheirDesks(scope), Occur.FILTER)
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

  /** A few hits at a time are read and marked, by whoever is free. */
  private List<Hit> hits(Query words, ScoreDoc[] found) throws IOException {
    List<Callable<List<Hit>>> parts = new ArrayList<>();
    for (int from = query.slice().from(); from < found.length; from += A_FEW) {
      ScoreDoc[] part = Arrays.copyOfRange(found, from, Math.min(from + A_FEW, found.length));
      parts.add(() -> marked(words, part));
    }
    return searcher.getTaskExecutor().invokeAll(parts).stream().flatMap(List::stream).toList();
  }

  private List<Hit> marked(Query words, ScoreDoc[] found) throws IOException {
    List<Stored> stored = Stored.of(searcher, found);
    List<Highlighting.Highlights> highlights = Highlighting.of(searcher, words, stored);
    List<Hit> hits = new ArrayList<>(found.length);
    for (int i = 0; i < found.length; i++) {
      hits.add(new Hit(stored.get(i).id(), highlights.get(i).title(), highlights.get(i).text()));
    }
    return hits;
  }

  /** A facet is counted as if it were not filtered by; all of them are counted at once. */
  private Facets facets(Matches found) throws IOException {
    Filter filter = query.filter();
    Matches states = kept(found, filter.in(Set.of()));
    Matches themes = kept(found, filter.about(Set.of()));
    Matches units = withoutUnread(kept(found, filter.from(Optional.empty())));
    Matches years = kept(found, filter.during(Period.ALWAYS));
    List<Map<String, Integer>> counts =
        searcher
            .getTaskExecutor()
            .invokeAll(
                List.of(
                    () -> states.counts(FieldName.STATE, Integer.MAX_VALUE),
                    () -> themes.counts(FieldName.THEME, Integer.MAX_VALUE),
                    () -> units.counts(FieldName.UNIT, MOST_UNITS),
                    () -> years.counts(FieldName.YEAR, Integer.MAX_VALUE)));
    return new Facets(counts.get(0), counts.get(1), counts.get(2), counts.get(3), mine(found));
  }

  /**
   * How many there are of each state, theme, unit and year, each by its name, and how many stand to
   * the asker in each way.
   */
  private record Facets(
      Map<String, Integer> states,
      Map<String, Integer> themes,
      Map<String, Integer> units,
      Map<String, Integer> years,
      Map<Mine, Integer> mine) {

    /** By id, most first. */
    Map<UUID, Integer> byUnit() {
      Map<UUID, Integer> byUnit = new LinkedHashMap<>();
      units.forEach((unit, count) -> byUnit.put(UUID.fromString(unit), count));
      return byUnit;
    }

    /** The last year first. */
    Map<Integer, Integer> byYear() {
      Map<Integer, Integer> byYear = new TreeMap<>(Comparator.reverseOrder());
      years.forEach((year, count) -> byYear.put(Integer.valueOf(year), count));
      return byYear;
    }
  }

  private Map<Mine, Integer> mine(Matches found) throws IOException {
    Matches others = kept(found, query.filter().of(Mine.NO));
    Map<Mine, Integer> mine = new EnumMap<>(Mine.class);
    for (Mine way : Mine.values()) {
      Optional<Query> condition = mine(way);
      if (condition.isPresent() && (way != Mine.ANSWERING || !query.scope().desks().isEmpty())) {
        mine.put(way, others.countAlso(known(condition.get())));
      }
    }
    return mine;
  }
}

package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which documents of a segment a query matches, worked out by putting whole sets together.
 *
 * <p>A word is looked for in dozens of fields, forms and languages. Lucene goes through all those
 * lists side by side, document by document, because it has to score; here a list becomes bits at
 * once, 64 documents in a machine word, and the lists are put together afterwards. What is no word
 * or a combination of them, Lucene finds. Several segments may be asked about at once.
 */
final class Sets {

  private final IndexSearcher searcher;
  private final Map<Query, Weight> weights = new HashMap<>();

  Sets(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The documents that match and are alive, in a set of their own. */
  FixedBitSet of(Query query, LeafReaderContext leaf) throws IOException {
    FixedBitSet matching = set(query, new Segment(leaf, new Lists(leaf.reader())));
    if (leaf.reader().getLiveDocs() != null) {
      leaf.reader().getLiveDocs().applyMask(matching, 0);
    }
    return matching;
  }

  /** A segment, and what reads its lists for this one set. */
  private record Segment(LeafReaderContext leaf, Lists lists) {

    int size() {
      return leaf.reader().maxDoc();
    }
  }

  private FixedBitSet set(Query query, Segment segment) throws IOException {
    FixedBitSet matching = new FixedBitSet(segment.size());
    add(matching, query, segment);
    return matching;
  }

  private void add(FixedBitSet into, Query query, Segment segment) throws IOException {
    switch (query) {
      case MatchAllDocsQuery all -> into.set(0, into.length());
      case TermQuery term -> segment.lists().addTo(into, term.getTerm());
      case BoostQuery boosted -> add(into, boosted.getQuery(), segment);
      case ConstantScoreQuery constant -> add(into, constant.getQuery(), segment);
      case Beginning beginning -> add(into, beginning.rewrite(searcher), segment);
      case Among among -> into.or(among.in(segment.leaf()));
      case DisjunctionMaxQuery any -> addAny(into, any.getDisjuncts(), segment);
      case CombinedFieldQuery anywhere -> {
        for (Term term : terms(anywhere)) {
          segment.lists().addTo(into, term);
        }
      }
      case BooleanQuery both -> into.or(together(both, segment));
      default -> addFound(into, query, segment);
    }
  }

  private void addAny(FixedBitSet into, Iterable<Query> ways, Segment segment) throws IOException {
    for (Query way : ways) {
      add(into, way, segment);
    }
  }

  private static Set<Term> terms(Query query) {
    Set<Term> terms = new HashSet<>();
    query.visit(QueryVisitor.termCollector(terms));
    return terms;
  }

  private FixedBitSet together(BooleanQuery query, Segment segment) throws IOException {
    List<FixedBitSet> needed = new ArrayList<>();
    for (Occur occur : List.of(Occur.MUST, Occur.FILTER)) {
      for (Query each : query.getClauses(occur)) {
        needed.add(set(each, segment));
      }
    }
    int least = query.getMinimumNumberShouldMatch();
    if (least > 0 || needed.isEmpty()) {
      needed.add(atLeast(Math.max(1, least), List.copyOf(query.getClauses(Occur.SHOULD)), segment));
    }
    FixedBitSet matching = needed.getFirst();
    needed.subList(1, needed.size()).forEach(matching::and);
    for (Query each : query.getClauses(Occur.MUST_NOT)) {
      matching.andNot(set(each, segment));
    }
    return matching;
  }

  /** Those that so many of the queries match, counted in sets: with one, with two, and so on. */
  private FixedBitSet atLeast(int least, List<Query> queries, Segment segment) throws IOException {
    FixedBitSet[] matching = new FixedBitSet[least];
    for (int i = 0; i < least; i++) {
      matching[i] = new FixedBitSet(segment.size());
    }
    if (least == 1) {
      addAny(matching[0], queries, segment);
      return matching[0];
    }
    FixedBitSet more = new FixedBitSet(segment.size());
    for (Query query : queries) {
      more.clear();
      add(more, query, segment);
      for (int i = least - 1; i > 0; i--) {
        orBoth(matching[i], matching[i - 1], more);
      }
      matching[0].or(more);
    }
    return matching[least - 1];
  }

  /** Adds what is in both; a set between them would be garbage of a bit for each document. */
  private static void orBoth(FixedBitSet into, FixedBitSet one, FixedBitSet other) {
    long[] sum = into.getBits();
    long[] first = one.getBits();
    long[] second = other.getBits();
    for (int i = 0; i < sum.length; i++) {
      sum[i] |= first[i] & second[i];
    }
  }

  private void addFound(FixedBitSet into, Query query, Segment segment) throws IOException {
    ScorerSupplier scorers = weight(query).scorerSupplier(segment.leaf());
    if (scorers == null) {
      return;
    }
    DocIdSetIterator found = scorers.get(Long.MAX_VALUE).iterator();
    if (found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      found.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, into, 0);
    }
  }

  private synchronized Weight weight(Query query) throws IOException {
    Weight weight = weights.get(query);
    if (weight == null) {
      weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      weights.put(query, weight);
    }
    return weight;
  }
}

package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Scores, by some words, documents that are known to match them.
 *
 * <p>A word is looked for in dozens of fields, forms and languages. Lucene walks all those lists
 * side by side and asks for each document where every one of them stands. Here one list after the
 * other is read; a document scores the same.
 */
final class Ranking extends Query {

  private final Query words;
  private final Among among;

  /**
   * @param words what to score by
   * @param among documents that match the words, and are alive
   */
  Ranking(Query words, Among among) {
    this.words = words;
    this.among = among;
  }

  /**
   * What a word, or something else that scores by itself, is found by.
   *
   * @param tie how much what is not the best way to find it counts
   */
  private record Part(List<Weight> ways, float tie) {

    ListScorer.Part in(LeafReaderContext leaf) throws IOException {
      List<Scorer> scorers = new ArrayList<>();
      for (Weight way : ways) {
        Scorer scorer = way.scorer(leaf);
        if (scorer != null) {
          scorers.add(scorer);
        }
      }
      return new ListScorer.Part(scorers, tie);
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    add(parts, words, searcher, boost);
    return new RankingWeight(searcher, parts);
  }

  /** Which of the clauses must match was asked before. */
  private static void add(List<Part> parts, Query query, IndexSearcher searcher, float boost)
      throws IOException {
    switch (query) {
      case BoostQuery boosted ->
          add(parts, boosted.getQuery(), searcher, boost * boosted.getBoost());
      case BooleanQuery all -> {
        for (BooleanClause clause : all.clauses()) {
          if (clause.isScoring()) {
            add(parts, clause.query(), searcher, boost);
          }
        }
      }
      case DisjunctionMaxQuery any -> {
        List<Weight> ways = new ArrayList<>();
        for (Query way : any.getDisjuncts()) {
          ways.add(weight(way, searcher, boost));
        }
        parts.add(new Part(ways, any.getTieBreakerMultiplier()));
      }
      default -> parts.add(new Part(List.of(weight(query, searcher, boost)), 0));
    }
  }

  private static Weight weight(Query query, IndexSearcher searcher, float boost)
      throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost);
  }

  private final class RankingWeight extends Weight {

    private final IndexSearcher searcher;
    private final List<Part> parts;

    RankingWeight(IndexSearcher searcher, List<Part> parts) {
      super(Ranking.this);
      this.searcher = searcher;
      this.parts = parts;
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      FixedBitSet documents = among.in(leaf);
      int count = documents.cardinality();
      return count == 0 ? null : new RankingScorers(this, leaf, count);
    }

    /** As Lucene does it, for whoever does not want all of them at once. */
    private Weight sideBySide() throws IOException {
      Query both =
          new BooleanQuery.Builder().add(words, Occur.MUST).add(among, Occur.FILTER).build();
      return searcher.createWeight(searcher.rewrite(both), ScoreMode.COMPLETE, 1);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      return sideBySide().explain(leaf, document);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }
  }

  private final class RankingScorers extends ScorerSupplier {

    private final RankingWeight weight;
    private final LeafReaderContext leaf;
    private final int count;

    RankingScorers(RankingWeight weight, LeafReaderContext leaf, int count) {
      this.weight = weight;
      this.leaf = leaf;
      this.count = count;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return weight.sideBySide().scorer(leaf);
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
      List<ListScorer.Part> here = new ArrayList<>();
      for (Part part : weight.parts) {
        here.add(part.in(leaf));
      }
      return new ListScorer(here, among.in(leaf), count);
    }

    @Override
    public long cost() {
      return count;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    words.visit(visitor.getSubVisitor(Occur.MUST, this));
  }

  @Override
  public String toString(String field) {
    return "ranking(" + words.toString(field) + ")";
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

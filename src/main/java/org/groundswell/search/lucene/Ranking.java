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
import org.apache.lucene.search.FilterWeight;
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
 * side by side and asks for each document where every one of them stands. Where there is much to
 * score, one list after the other is read here, in blocks; a document scores the same.
 */
final class Ranking extends Query {

  /** To look where a document stands in all lists costs about as much as reading on by so many. */
  private static final int LOOKING = 64;

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

    WindowScorer.Part in(LeafReaderContext leaf) throws IOException {
      List<Scorer> scorers = new ArrayList<>();
      for (Weight way : ways) {
        Scorer scorer = way.scorer(leaf);
        if (scorer != null) {
          scorers.add(scorer);
        }
      }
      return new WindowScorer.Part(scorers, tie);
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Query both = new BooleanQuery.Builder().add(words, Occur.MUST).add(among, Occur.FILTER).build();
    Weight sideBySide = searcher.createWeight(searcher.rewrite(both), mode, boost);
    List<Part> parts = new ArrayList<>();
    add(parts, words, searcher, boost);
    return new FilterWeight(this, sideBySide) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier lucene = in.scorerSupplier(leaf);
        return lucene == null ? null : new RankingScorers(lucene, leaf, parts);
      }
    };
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

  private final class RankingScorers extends ScorerSupplier {

    private final ScorerSupplier sideBySide;
    private final LeafReaderContext leaf;
    private final List<Part> parts;

    RankingScorers(ScorerSupplier sideBySide, LeafReaderContext leaf, List<Part> parts) {
      this.sideBySide = sideBySide;
      this.leaf = leaf;
      this.parts = parts;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return sideBySide.get(leadCost);
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
      FixedBitSet documents = among.in(leaf);
      List<WindowScorer.Part> here = new ArrayList<>();
      for (Part part : parts) {
        here.add(part.in(leaf));
      }
      WindowScorer windows = new WindowScorer(here, documents);
      return windows.toRead() < (long) documents.cardinality() * LOOKING
          ? windows
          : sideBySide.bulkScorer();
    }

    @Override
    public void setTopLevelScoringClause() throws IOException {
      sideBySide.setTopLevelScoringClause();
    }

    @Override
    public long cost() {
      return sideBySide.cost();
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

package org.groundswell.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Word by word, documents score what they score in Lucene, however many there are. */
class RankingTest {

  private static final int DOCUMENTS = 13_000;
  private static final int QUESTIONS = 150;
  private static final Sort SORT =
      new Sort(SortField.FIELD_SCORE, new SortField("number", SortField.Type.LONG, true));

  private final Random random = new Random(11);
  private final SmallIndex index = new SmallIndex();
  private IndexSearcher searcher;

  @BeforeEach
  void write() throws IOException {
    index.with(
        DOCUMENTS,
        DOCUMENTS - 500,
        () -> text(3),
        () -> text(20),
        new PhraseQuery("body", "w1", "w2"));
    searcher = index.searcher();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void scoresLikeLucene() throws IOException {
    for (int question = 0; question < QUESTIONS; question++) {
      Query words = words();
      Query filter = filter();
      Query both = both(words, filter);
      Matches among = Matches.of(searcher, both);

      Map<Integer, Float> scores = scores(new Ranking(words, among), DOCUMENTS);

      Map<Integer, Float> lucene = scores(both, DOCUMENTS);
      assertThat(scores.keySet()).as(words.toString()).isEqualTo(lucene.keySet());
      scores.forEach(
          (document, score) -> assertThat(score).isCloseTo(lucene.get(document), within(1e-4f)));
    }
  }

  /** What is skipped, because it cannot be among the best, is not among the best. */
  @Test
  void findsTheBestOnes() throws IOException {
    for (int question = 0; question < QUESTIONS; question++) {
      Query words = words();
      Query both = both(words, filter());

      List<Float> best = best(new Ranking(words, Matches.of(searcher, both)), 10);

      List<Float> lucene = best(both, 10);
      assertThat(best).as(words.toString()).hasSameSizeAs(lucene);
      for (int i = 0; i < best.size(); i++) {
        assertThat(best.get(i)).isCloseTo(lucene.get(i), within(1e-4f));
      }
    }
  }

  private static Query both(Query words, Query filter) {
    return new BooleanQuery.Builder().add(words, Occur.MUST).add(filter, Occur.FILTER).build();
  }

  private Map<Integer, Float> scores(Query query, int most) throws IOException {
    Map<Integer, Float> scores = new HashMap<>();
    for (ScoreDoc hit : found(query, most)) {
      scores.put(hit.doc, hit.score);
    }
    return scores;
  }

  private List<Float> best(Query query, int most) throws IOException {
    List<Float> best = new ArrayList<>();
    for (ScoreDoc hit : found(query, most)) {
      best.add(hit.score);
    }
    return best;
  }

  private ScoreDoc[] found(Query query, int most) throws IOException {
    ScoreDoc[] found =
        searcher.search(query, new TopFieldCollectorManager(SORT, most, most)).scoreDocs;
    for (ScoreDoc hit : found) {
      hit.score = (Float) ((FieldDoc) hit).fields[0];
    }
    return found;
  }

  /** As a wording asks: words of which most must be there, and others that may. */
  private Query words() {
    int count = 1 + random.nextInt(4);
    BooleanQuery.Builder needed = new BooleanQuery.Builder();
    for (int i = 0; i < count; i++) {
      needed.add(word(), Occur.SHOULD);
    }
    needed.setMinimumNumberShouldMatch(1 + random.nextInt(count));
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(needed.build(), Occur.MUST);
    if (random.nextBoolean()) {
      all.add(new BoostQuery(word(), 0.5f), Occur.SHOULD);
    }
    if (random.nextInt(4) == 0) {
      all.add(new PhraseQuery("body", any(), any()), Occur.SHOULD);
    }
    return all.add(new TermQuery(new Term("title", "w9")), Occur.MUST_NOT).build();
  }

  private Query word() {
    String word = any();
    return new DisjunctionMaxQuery(
        List.of(
            new BoostQuery(new TermQuery(new Term("title", word)), 2),
            new TermQuery(new Term("body", word)),
            new ConstantScoreQuery(new PrefixQuery(new Term("title", any()))),
            new BoostQuery(new TermQuery(new Term("body", any())), 0.3f)),
        0.4f);
  }

  private Query filter() {
    return random.nextInt(3) == 0
        ? new TermQuery(new Term("title", "w40"))
        : new PrefixQuery(new Term("body", "w" + (1 + random.nextInt(4))));
  }

  /** A few words are everywhere and most are rare. */
  private String any() {
    return "w" + (int) (60 * Math.pow(random.nextDouble(), 3));
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(any()).append(' ');
    }
    return text.toString();
  }
}

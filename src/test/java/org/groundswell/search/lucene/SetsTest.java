package org.groundswell.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sets put together find what Lucene finds, whatever is asked, with deleted documents about. */
class SetsTest {

  private static final int DOCUMENTS = 900;
  private static final int QUESTIONS = 1_500;
  private static final List<String> WORDS =
      List.of("a", "ab", "abc", "b", "ba", "c", "cat", "d", "dog", "e");

  private final Random random = new Random(7);
  private final SmallIndex index = new SmallIndex();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  @BeforeEach
  void write() throws IOException {
    index.with(DOCUMENTS, 200, () -> text(2), () -> text(6), new PhraseQuery("body", "a", "b"));
    reader = index.reader();
    searcher = index.searcher();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void findWhatLuceneFinds() throws IOException {
    assertThat(reader.hasDeletions()).isTrue();
    assertThat(reader.leaves()).hasSizeGreaterThan(3);
    for (int question = 0; question < QUESTIONS; question++) {
      Query query = query(3);

      assertThat(bySets(query)).as(query.toString()).isEqualTo(byLucene(query));
    }
  }

  private List<Integer> bySets(Query query) throws IOException {
    Sets sets = new Sets(searcher);
    List<Integer> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      FixedBitSet matching = sets.of(query, leaf);
      for (int document = 0; document < matching.length(); document++) {
        if (matching.get(document)) {
          found.add(leaf.docBase + document);
        }
      }
    }
    return found;
  }

  private List<Integer> byLucene(Query query) throws IOException {
    List<Integer> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, DOCUMENTS, Sort.INDEXORDER).scoreDocs) {
      found.add(hit.doc);
    }
    return found;
  }

  private Query query(int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 9)) {
      case 0 -> new PrefixQuery(term());
      case 1 -> new PhraseQuery("body", word(), word());
      case 2 -> new TermQuery(term());
      case 3 -> new BoostQuery(query(depth - 1), 2);
      case 4 -> new ConstantScoreQuery(query(depth - 1));
      case 5 -> new DisjunctionMaxQuery(List.of(query(depth - 1), query(depth - 1)), 0.4f);
      case 6 -> new CombinedFieldQuery.Builder(word()).addField("title").addField("body").build();
      case 7 -> random.nextBoolean() ? MatchAllDocsQuery.INSTANCE : bool(depth);
      default -> bool(depth);
    };
  }

  private Query bool(int depth) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    int shoulds = 0;
    int clauses = 1 + random.nextInt(5);
    for (int i = 0; i < clauses; i++) {
      Occur occur = Occur.values()[random.nextInt(Occur.values().length)];
      shoulds += occur == Occur.SHOULD ? 1 : 0;
      query.add(query(depth - 1), occur);
    }
    return query.setMinimumNumberShouldMatch(random.nextInt(shoulds + 2)).build();
  }

  private Term term() {
    return new Term(random.nextBoolean() ? "title" : "body", word());
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(word()).append(' ');
    }
    return text.toString();
  }
}

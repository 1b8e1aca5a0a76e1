package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.groundswell.search.language.Language;

/**
 * Looks for proposals that say what a title and a text say.
 *
 * <p>The most telling terms of the text are looked for in titles and bodies, a term of the title
 * counting more than one of the text. With it go whole texts of any length: at most {@value
 * #MOST_TERMS} terms make the query.
 */
final class SimilarQuery {

  static final int MOST_TERMS = 60;

  private static final int MOST_CHARACTERS = 20_000;
  private static final float FROM_TITLE = 3f;
  private static final float IN_TITLE = 0.75f;
  private static final float IN_BODY = 1f;

  private final Language language;
  private final IndexReader reader;

  private SimilarQuery(Language language, IndexReader reader) {
    this.language = language;
    this.reader = reader;
  }

  /** Looks in each language that the text may be in, as the proposals of that language are. */
  static Query in(Set<Language> likely, SimilarWords words, IndexReader reader) throws IOException {
    List<Query> ways = new ArrayList<>();
    for (Language language : likely.isEmpty() ? Set.of(Language.ENGLISH) : likely) {
      ways.add(new SimilarQuery(language, reader).of(words));
    }
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
  }

  private Query of(SimilarWords words) throws IOException {
    Map<String, Float> weights = new HashMap<>();
    count(words.title(), FROM_TITLE, weights);
    count(words.text(), 1f, weights);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : mostTelling(weights)) {
      float weight = weights.get(term);
      query.add(has(FieldName.TITLE, term, IN_TITLE * weight), Occur.SHOULD);
      query.add(has(FieldName.BODY, term, IN_BODY * weight), Occur.SHOULD);
    }
    BooleanQuery similar = query.build();
    return similar.clauses().isEmpty() ? new MatchNoDocsQuery("no words") : similar;
  }

  private void count(String text, float weight, Map<String, Float> weights) {
    String start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    for (String term : Analysis.terms(Analysis.in(language), start)) {
      weights.merge(term, weight, Float::sum);
    }
  }

  private List<String> mostTelling(Map<String, Float> weights) throws IOException {
    record Telling(String term, double worth) {}
    List<Telling> telling = new ArrayList<>();
    for (Map.Entry<String, Float> entry : weights.entrySet()) {
      int known = reader.docFreq(new Term(FieldName.in(language, FieldName.BODY), entry.getKey()));
      int titles =
          reader.docFreq(new Term(FieldName.in(language, FieldName.TITLE), entry.getKey()));
      if (known + titles > 0) {
        double rarity = Math.log(1d + reader.numDocs() / (0.5d + Math.max(known, titles)));
        telling.add(new Telling(entry.getKey(), rarity * Math.sqrt(entry.getValue())));
      }
    }
    return telling.stream()
        .sorted(Comparator.comparingDouble(Telling::worth).reversed().thenComparing(Telling::term))
        .limit(MOST_TERMS)
        .map(Telling::term)
        .toList();
  }

  private Query has(String field, String term, float boost) {
    return new BoostQuery(new TermQuery(new Term(FieldName.in(language, field), term)), boost);
  }
}

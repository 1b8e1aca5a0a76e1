package org.groundswell.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A wording as a Lucene query.
 *
 * <p>A word counts once, in the field where it says most (a disjunction maximum), so that a word
 * that is in title and text does not outweigh two words.
 */
final class WordingQuery {

  private static final Map<String, Float> WEIGHTS =
      Map.of(FieldName.TITLE, 3f, FieldName.BODY, 1f, FieldName.TALK, 0.6f, FieldName.PEOPLE, 2f);
  private static final float TIE = 0.1f;
  private static final float GUESSED = 0.3f;
  private static final int SHORTEST_PREFIX = 2;
  private static final int SHORTEST_GUESS = 4;
  private static final int TWO_SLIPS_FROM = 8;
  private static final int MOST_GUESSES = 32;

  private final Wording wording;
  private final boolean lenient;

  private WordingQuery(Wording wording, boolean lenient) {
    this.wording = wording;
    this.lenient = lenient;
  }

  /** Finds what has (nearly) all the words as they are. */
  static Query strict(Wording wording) {
    return new WordingQuery(wording, false).query();
  }

  /** Finds all that the strict query finds, and what has half the words or words like them. */
  static Query lenient(Wording wording) {
    return new WordingQuery(wording, true).query();
  }

  /** Finds this very word, in any field. */
  static Query exactly(Wording.Word word) {
    return new DisjunctionMaxQuery(new WordingQuery(Wording.of(""), false).exact(word), TIE);
  }

  private Query query() {
    if (wording.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (wording.words().isEmpty() && wording.phrases().isEmpty()) {
      query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    if (!wording.words().isEmpty()) {
      query.add(words(), Occur.MUST);
    }
    wording.phrases().forEach(phrase -> query.add(phrase(phrase), Occur.MUST));
    wording.excluded().forEach(word -> query.add(exactly(Wording.Word.of(word)), Occur.MUST_NOT));
    return query.build();
  }

  private Query words() {
    List<Wording.Word> counting = wording.words().stream().filter(Wording.Word::counts).toList();
    List<Wording.Word> needed = counting.isEmpty() ? wording.words() : counting;
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    needed.forEach(word -> words.add(word(word), Occur.SHOULD));
    words.setMinimumNumberShouldMatch(minimum(needed.size()));
    if (needed.size() == wording.words().size()) {
      return words.build();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
    wording.words().stream()
        .filter(word -> !word.counts())
        .forEach(word -> all.add(word(word), Occur.SHOULD));
    return all.build();
  }

  private int minimum(int count) {
    return lenient ? Math.max(1, count / 2) : count - count / 4;
  }

  private Query word(Wording.Word word) {
    List<Query> ways = new ArrayList<>(exact(word));
    if (mayBeGrowing(word)) {
      ways.addAll(beginning(word.whole()));
    }
    if (lenient && word.whole().length() >= SHORTEST_GUESS) {
      ways.addAll(like(word.whole()));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private List<Query> exact(Wording.Word word) {
    List<Query> ways = new ArrayList<>();
    ways.add(weighed(FieldName.NUMBER, new TermQuery(new Term(FieldName.NUMBER, word.whole()))));
    for (String field : WEIGHTS.keySet()) {
      ways.add(weighed(field, new TermQuery(new Term(FieldName.any(field), word.whole()))));
      word.stem()
          .filter(stem -> !field.equals(FieldName.PEOPLE))
          .ifPresent(stem -> ways.add(weighed(field, new TermQuery(new Term(field, stem)))));
    }
    return ways;
  }

  private boolean mayBeGrowing(Wording.Word word) {
    return wording.unfinished()
        && word.whole().length() >= SHORTEST_PREFIX
        && word.equals(wording.words().getLast());
  }

  private static List<Query> beginning(String start) {
    return WEIGHTS.keySet().stream()
        .map(
            field ->
                weighed(
                    field,
                    new ConstantScoreQuery(new PrefixQuery(new Term(FieldName.any(field), start)))))
        .toList();
  }

  private static List<Query> like(String word) {
    int slips = word.length() >= TWO_SLIPS_FROM ? 2 : 1;
    return WEIGHTS.keySet().stream()
        .map(
            field ->
                (Query)
                    new BoostQuery(
                        new FuzzyQuery(
                            new Term(FieldName.any(field), word), slips, 1, MOST_GUESSES, true),
                        WEIGHTS.get(field) * GUESSED))
        .toList();
  }

  private static Query phrase(List<String> terms) {
    return new DisjunctionMaxQuery(
        WEIGHTS.keySet().stream()
            .map(
                field ->
                    weighed(
                        field, new PhraseQuery(FieldName.any(field), terms.toArray(String[]::new))))
            .toList(),
        TIE);
  }

  private static Query weighed(String field, Query query) {
    return new BoostQuery(query, WEIGHTS.getOrDefault(field, 1f));
  }
}

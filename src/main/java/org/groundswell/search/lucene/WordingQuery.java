package org.groundswell.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
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
      Map.of(
          FieldName.TITLE, 2f,
          FieldName.BODY, 1f,
          FieldName.TALK, 0.6f,
          FieldName.FILES, 0.4f,
          FieldName.PEOPLE, 2f);

  /** The answer to a question is rather in the text than in the title. */
  private static final Map<String, Float> WEIGHTS_OF_A_QUESTION =
      Map.of(
          FieldName.TITLE, 1.2f,
          FieldName.BODY, 1f,
          FieldName.TALK, 0.6f,
          FieldName.FILES, 0.4f,
          FieldName.PEOPLE, 1f);

  private static final float TIE = 0.4f;
  private static final float GUESSED = 0.3f;

  /** A word that tells little decides between proposals that are otherwise alike. */
  private static final float UNCOUNTED = 0.5f;

  /** A rarer form of a word is no better than its stem. */
  private static final float WHOLE = 0.6f;

  private static final int SHORTEST_PREFIX = 2;
  private static final int SENTENCE = 6;
  private static final int TWO_SLIPS_FROM = 8;
  private static final int MOST_GUESSES = 32;

  private final Wording wording;
  private final boolean lenient;
  private final Set<String> slips;
  private final Map<String, Float> weights;

  private WordingQuery(Wording wording, boolean lenient, Set<String> slips) {
    this.wording = wording;
    this.lenient = lenient;
    this.slips = slips;
    this.weights = new HashMap<>(isSentence() ? WEIGHTS_OF_A_QUESTION : WEIGHTS);
    if (!wording.named()) {
      weights.remove(FieldName.PEOPLE);
    }
  }

  /** Finds what has (nearly) all the words as they are. */
  static Query strict(Wording wording) {
    return new WordingQuery(wording, false, Set.of()).query();
  }

  /**
   * Finds all that the strict query finds, and what has half the words or words like them.
   *
   * @param slips the words that may be slips of the pen; words like the others are not looked for
   */
  static Query lenient(Wording wording, Set<String> slips) {
    return new WordingQuery(wording, true, slips).query();
  }

  /** Finds what has the phrases and none of the excluded words. */
  static Query demanded(Wording wording) {
    return new WordingQuery(
            new Wording(List.of(), wording.phrases(), wording.excluded(), false, wording.named()),
            false,
            Set.of())
        .query();
  }

  /** Finds words that stand side by side, as they were typed. */
  static Query phrase(List<String> terms, Wording wording) {
    return new WordingQuery(wording, false, Set.of()).phrase(terms);
  }

  /** Finds titles, or the number, with every word; the last one may still be growing. */
  static Query inTitles(Wording wording) {
    WordingQuery titles = new WordingQuery(wording, false, Set.of());
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    wording.words().forEach(word -> all.add(titles.inTitle(word), Occur.MUST));
    return all.build();
  }

  /**
   * Finds titles with (nearly) all the words that count: what is looked for first where very much
   * has the words somewhere.
   */
  static Query mostlyInTitles(Wording wording) {
    WordingQuery titles = new WordingQuery(wording, false, Set.of());
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    titles.needed().forEach(word -> all.add(titles.inTitle(word), Occur.SHOULD));
    return all.setMinimumNumberShouldMatch(titles.minimum(titles.needed().size())).build();
  }

  private Query inTitle(Wording.Word word) {
    String any = FieldName.any(FieldName.TITLE);
    List<Query> ways = new ArrayList<>();
    ways.add(new TermQuery(new Term(FieldName.NUMBER, word.whole())));
    ways.add(new TermQuery(new Term(any, word.whole())));
    word.stems()
        .forEach(
            (language, stem) ->
                ways.add(new TermQuery(new Term(FieldName.in(language, FieldName.TITLE), stem))));
    if (wording.unfinished() && word.equals(wording.words().getLast())) {
      ways.add(new Beginning(FieldName.TITLE, word.whole()));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  /** Finds a word or another form of it, in any field that a wording is looked for in. */
  static Query anyForm(Wording.Word word, Wording of) {
    Wording nothing = of.named() ? Wording.NOTHING : Wording.NOTHING.withoutNames();
    return new DisjunctionMaxQuery(new WordingQuery(nothing, false, Set.of()).exact(word), TIE);
  }

  /** Finds this very word, letter by letter, in any field that a wording is looked for in. */
  static Query literally(String whole, Wording of) {
    return new DisjunctionMaxQuery(
        new WordingQuery(of, false, Set.of())
            .weights.keySet().stream()
                .map(field -> (Query) new TermQuery(new Term(FieldName.any(field), whole)))
                .toList(),
        0);
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
    // Somebody who asks a question puts a name in quotes, and means no operator.
    Occur wanted = lenient && isSentence() ? Occur.SHOULD : Occur.MUST;
    wording.phrases().forEach(phrase -> query.add(phrase(phrase), wanted));
    wording.excluded().forEach(word -> query.add(anyForm(word, wording), Occur.MUST_NOT));
    return query.build();
  }

  private Query words() {
    List<Wording.Word> needed = needed();
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    needed.forEach(word -> words.add(word(word), Occur.SHOULD));
    words.setMinimumNumberShouldMatch(minimum(needed.size()));
    if (needed.size() == wording.words().size()) {
      return words.build();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
    wording.words().stream()
        .filter(word -> !word.counts())
        .forEach(word -> all.add(new BoostQuery(word(word), UNCOUNTED), Occur.SHOULD));
    return all.build();
  }

  /** The words that tell something; all where none does. */
  private List<Wording.Word> needed() {
    List<Wording.Word> counting = wording.words().stream().filter(Wording.Word::counts).toList();
    return counting.isEmpty() ? wording.words() : counting;
  }

  /** A few words are a filter; a whole sentence is a question, and the ranking finds its answer. */
  private int minimum(int count) {
    if (lenient) {
      return isSentence() ? 1 : Math.max(1, count / 2);
    }
    return isSentence() ? Math.max(1, count / 4) : count - count / 4;
  }

  private boolean isSentence() {
    return wording.words().size() >= SENTENCE;
  }

  private Query word(Wording.Word word) {
    List<Query> ways = new ArrayList<>(exact(word));
    // In a sentence a number is a year or an amount.
    if (!isSentence()) {
      ways.add(new TermQuery(new Term(FieldName.NUMBER, word.whole())));
    }
    if (mayBeGrowing(word)) {
      ways.addAll(beginning(word.whole()));
    }
    if (slips.contains(word.whole())) {
      ways.addAll(like(word.whole()));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private List<Query> exact(Wording.Word word) {
    List<Query> ways = new ArrayList<>();
    for (String field : weights.keySet()) {
      Query whole = weighed(field, new TermQuery(new Term(FieldName.any(field), word.whole())));
      ways.add(word.stems().isEmpty() ? whole : new BoostQuery(whole, WHOLE));
    }
    for (String field : List.of(FieldName.TITLE, FieldName.BODY, FieldName.TALK, FieldName.FILES)) {
      word.stems()
          .forEach(
              (language, stem) ->
                  ways.add(
                      weighed(
                          field, new TermQuery(new Term(FieldName.in(language, field), stem)))));
    }
    return ways;
  }

  private boolean mayBeGrowing(Wording.Word word) {
    return wording.unfinished()
        && !isSentence()
        && word.whole().length() >= SHORTEST_PREFIX
        && word.equals(wording.words().getLast());
  }

  private List<Query> beginning(String start) {
    return weights.keySet().stream()
        .map(field -> weighed(field, new Beginning(field, start)))
        .toList();
  }

  private List<Query> like(String word) {
    int slips = word.length() >= TWO_SLIPS_FROM ? 2 : 1;
    return weights.keySet().stream()
        .map(
            field ->
                (Query)
                    new BoostQuery(
                        new FuzzyQuery(
                            new Term(FieldName.any(field), word), slips, 1, MOST_GUESSES, true),
                        weights.get(field) * GUESSED))
        .toList();
  }

  private Query phrase(List<String> terms) {
    return new DisjunctionMaxQuery(
        weights.keySet().stream()
            .map(
                field ->
                    weighed(
                        field, new PhraseQuery(FieldName.any(field), terms.toArray(String[]::new))))
            .toList(),
        TIE);
  }

  private Query weighed(String field, Query query) {
    return new BoostQuery(query, weights.get(field));
  }
}

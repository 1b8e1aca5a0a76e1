package org.groundswell.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.groundswell.search.language.Language;

/**
 * How well any text fits what was typed, even one that a search by words would not find.
 *
 * <p>A word counts as often as title and body together say it. Two words that were typed side by
 * side count once more where a text has them side by side. That takes long to find out and is asked
 * only of the texts that are {@link #named}.
 *
 * @param named finds what has any of the words
 * @param likeliest finds what fits best among very much that is named; everything where naming the
 *     best is quick
 * @param scored says how well a text fits
 * @see <a href="../../../../../../../../docs/adr/0096-neighbours-count-in-what-is-named.md">ADR</a>
 */
record Fit(Query named, Query likeliest, Query scored) {

  private static final float TIE = 0.4f;

  /** What neighbours add; from 0.3 to 0.5 it is about the same. */
  private static final float SIDE_BY_SIDE = 0.4f;

  /** A word that tells nothing may stand between the two. */
  private static final int BETWEEN = 1;

  /** Both in the same way. */
  static Fit of(Query words) {
    return new Fit(words, MatchAllDocsQuery.INSTANCE, words);
  }

  static Fit of(Wording wording) {
    List<Wording.Word> counting = wording.words().stream().filter(Wording.Word::counts).toList();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    counting.forEach(word -> any.add(said(word, wording), Occur.SHOULD));
    wording.phrases().forEach(terms -> any.add(WordingQuery.phrase(terms, wording), Occur.SHOULD));
    Query named = any.build();
    BooleanQuery.Builder close = new BooleanQuery.Builder().add(named, Occur.SHOULD);
    for (int i = 1; i < counting.size(); i++) {
      Query pair = sideBySide(counting.get(i - 1), counting.get(i));
      close.add(new BoostQuery(pair, SIDE_BY_SIDE), Occur.SHOULD);
    }
    return new Fit(named, WordingQuery.mostlyInTitles(wording), close.build());
  }

  /** As often as title and body together say it, in the language that knows it best. */
  private static Query said(Wording.Word word, Wording of) {
    List<Query> ways = new ArrayList<>();
    word.stems().forEach((language, stem) -> ways.add(said(stem, fields(language))));
    if (ways.isEmpty()) {
      ways.add(said(word.whole(), fields()));
    }
    Stream.of(FieldName.TALK, FieldName.FILES, FieldName.PEOPLE)
        .filter(field -> of.named() || !field.equals(FieldName.PEOPLE))
        .forEach(field -> ways.add(new TermQuery(new Term(FieldName.any(field), word.whole()))));
    ways.add(new TermQuery(new Term(FieldName.NUMBER, word.whole())));
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static Query said(String term, List<String> fields) {
    CombinedFieldQuery.Builder said = new CombinedFieldQuery.Builder(term);
    fields.forEach(said::addField);
    return said.build();
  }

  private static Query sideBySide(Wording.Word first, Wording.Word second) {
    List<Query> ways = new ArrayList<>();
    for (Map.Entry<Language, String> stem : first.stems().entrySet()) {
      String next = second.stems().get(stem.getKey());
      if (next != null) {
        fields(stem.getKey())
            .forEach(field -> ways.add(new PhraseQuery(BETWEEN, field, stem.getValue(), next)));
      }
    }
    if (ways.isEmpty()) {
      fields()
          .forEach(
              field -> ways.add(new PhraseQuery(BETWEEN, field, first.whole(), second.whole())));
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static List<String> fields(Language language) {
    return List.of(FieldName.in(language, FieldName.TITLE), FieldName.in(language, FieldName.BODY));
  }

  private static List<String> fields() {
    return List.of(FieldName.any(FieldName.TITLE), FieldName.any(FieldName.BODY));
  }
}

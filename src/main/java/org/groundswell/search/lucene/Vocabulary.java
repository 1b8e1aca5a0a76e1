package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.groundswell.search.language.Language;
import org.groundswell.search.language.Languages;

/**
 * What a word can mean in an index: its stem in each language that some proposal is written in.
 *
 * <p>A search is too short to tell its language, so each of its words is looked for in all of them.
 * Only which words count for nothing is decided by the one language that the whole search seems to
 * be in.
 *
 * @param known the languages of the agency
 * @param present those of them that the index holds
 */
record Vocabulary(Languages known, List<Language> present) {

  static Vocabulary of(IndexReader reader, Languages known) throws IOException {
    List<Language> present = new ArrayList<>();
    for (Language language : known.all()) {
      if (isIn(reader, FieldName.LANGUAGE, language)
          || isIn(reader, FieldName.TALK_LANGUAGE, language)
          || isIn(reader, FieldName.FILES_LANGUAGE, language)) {
        present.add(language);
      }
    }
    return new Vocabulary(known, List.copyOf(present));
  }

  private static boolean isIn(IndexReader reader, String field, Language language)
      throws IOException {
    return reader.docFreq(new Term(field, language.code())) > 0;
  }

  /** The stem of a word in every language whose texts can have the word, and that counts it. */
  Map<Language, String> stems(String raw) {
    Map<Language, String> stems = new EnumMap<>(Language.class);
    for (Language language : present) {
      if (language.mayQuote(raw)) {
        stem(language, raw).ifPresent(stem -> stems.put(language, stem));
      }
    }
    return stems;
  }

  /** Whether a word tells something in the language that this text seems to be in. */
  Predicate<String> telling(String text) {
    return known
        .languageOf(text)
        .<Predicate<String>>map(language -> word -> tells(language, word))
        .orElse(word -> true);
  }

  private static boolean tells(Language language, String word) {
    return !language.writes(word) || stem(language, word).isPresent();
  }

  private static Optional<String> stem(Language language, String raw) {
    return Analysis.terms(Analysis.in(language), raw).stream().findFirst();
  }
}

package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
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

  private static final PerSegment<Set<String>> WRITTEN = new PerSegment<>(Vocabulary::written);

  static Vocabulary of(IndexReader reader, Languages known) throws IOException {
    Set<String> written = new HashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      written.addAll(WRITTEN.of(leaf.reader()));
    }
    return new Vocabulary(
        known, known.all().stream().filter(language -> written.contains(language.code())).toList());
  }

  /** The languages that anything in a segment is written in. */
  private static Set<String> written(LeafReader segment) throws IOException {
    Set<String> written = new HashSet<>();
    for (String field :
        List.of(FieldName.LANGUAGE, FieldName.TALK_LANGUAGE, FieldName.FILES_LANGUAGE)) {
      TermsEnum each = Terms.getTerms(segment, field).iterator();
      for (BytesRef code = each.next(); code != null; code = each.next()) {
        written.add(code.utf8ToString());
      }
    }
    return written;
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

package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * "Did you mean": the same words, spelt as the proposals spell them.
 *
 * <p>A word is only offered when a proposal that the asker may see has it, letter by letter: a
 * visible proposal with another form of it is not enough.
 */
final class Suggestion {

  private static final int CANDIDATES = 5;
  private static final int SHORTEST = 4;

  private final IndexSearcher searcher;
  private final Among visible;
  private final DirectSpellChecker spelling = new DirectSpellChecker();

  Suggestion(IndexSearcher searcher, Among visible) {
    this.searcher = searcher;
    this.visible = visible;
  }

  /** The words that no visible proposal has, in no form: they may be slips of the pen. */
  Set<String> slips(Wording wording) throws IOException {
    Set<String> slips = new HashSet<>();
    for (Wording.Word word : wording.words()) {
      if (word.whole().length() >= SHORTEST && !isVisible(WordingQuery.anyForm(word, wording))) {
        slips.add(word.whole());
      }
    }
    return slips;
  }

  /** The wording with its slips corrected; empty when none can be. */
  Optional<String> instead(Wording wording, Set<String> slips) throws IOException {
    List<String> words = new ArrayList<>();
    boolean better = false;
    for (Wording.Word word : wording.words()) {
      Optional<String> correction =
          slips.contains(word.whole()) ? correction(word, wording) : Optional.empty();
      words.add(correction.orElse(word.whole()));
      better |= correction.isPresent();
    }
    return better ? Optional.of(String.join(" ", words)) : Optional.empty();
  }

  private Optional<String> correction(Wording.Word word, Wording wording) throws IOException {
    for (String field : List.of(FieldName.TITLE, FieldName.BODY)) {
      for (SuggestWord candidate : candidates(field, word)) {
        if (isVisible(WordingQuery.literally(candidate.string, wording))) {
          return Optional.of(candidate.string);
        }
      }
    }
    return Optional.empty();
  }

  private SuggestWord[] candidates(String field, Wording.Word word) throws IOException {
    return spelling.suggestSimilar(
        new Term(FieldName.any(field), word.whole()),
        CANDIDATES,
        searcher.getIndexReader(),
        SuggestMode.SUGGEST_ALWAYS);
  }

  private boolean isVisible(Query word) throws IOException {
    return Matches.of(searcher, word).countAlso(visible) > 0;
  }
}

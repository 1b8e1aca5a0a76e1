package org.groundswell.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groundswell.search.language.Language;
import org.groundswell.search.lucene.Analysis.Piece;

/**
 * What somebody typed, understood: words, phrases in quotes, and exclusions after a minus.
 *
 * <p>Every text has a meaning: there is no syntax to get wrong, and an unknown sign is not a sign.
 * Only the first {@value #MOST_CHARACTERS} characters and {@value #MOST_WORDS} words are looked at.
 *
 * @param unfinished whether the last word may still be growing
 * @param named whether the names of authors and units are looked at
 */
record Wording(
    List<Word> words,
    List<List<String>> phrases,
    List<Word> excluded,
    boolean unfinished,
    boolean named) {

  static final int MOST_CHARACTERS = 2_000;
  static final int MOST_WORDS = 64;

  /** What says nothing. */
  static final Wording NOTHING = new Wording(List.of(), List.of(), List.of(), false, true);

  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

  /**
   * One word.
   *
   * @param whole without case and accents
   * @param stems as each language has it
   * @param counts whether the language of the whole search says that it tells something
   */
  record Word(String whole, Map<Language, String> stems, boolean counts) {}

  static Wording of(String typed, Vocabulary vocabulary) {
    return new Reading(vocabulary).read(cut(typed));
  }

  /** The same words, for who may not find anything by whose it is. */
  Wording withoutNames() {
    return new Wording(words, phrases, excluded, unfinished, false);
  }

  boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
  }

  /** One text while it is read; a word that is said twice is one word. */
  private static final class Reading {

    private final Vocabulary vocabulary;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, String> excluded = new LinkedHashMap<>();
    private final List<List<String>> phrases = new ArrayList<>();

    Reading(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    Wording read(String text) {
      Matcher part = PART.matcher(text);
      while (part.find()) {
        if (part.group(1) != null) {
          addPhrase(Analysis.pieces(Analysis.ANY_LANGUAGE, part.group(1)));
        } else {
          addWords(part.group(2));
        }
      }
      return new Wording(
          understood(words, vocabulary.telling(text)),
          phrases,
          understood(excluded, word -> true),
          !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length())),
          true);
    }

    private void addPhrase(List<Piece> pieces) {
      if (pieces.size() > 1 && pieces.size() <= MOST_WORDS) {
        phrases.add(pieces.stream().map(Piece::term).toList());
      } else {
        pieces.forEach(piece -> words.putIfAbsent(piece.term(), piece.raw()));
      }
    }

    private void addWords(String part) {
      boolean minus = part.length() > 1 && part.charAt(0) == '-';
      Map<String, String> target = minus && excluded.size() < MOST_WORDS ? excluded : words;
      Analysis.pieces(Analysis.ANY_LANGUAGE, part)
          .forEach(piece -> target.putIfAbsent(piece.term(), piece.raw()));
    }

    private List<Word> understood(Map<String, String> typed, Predicate<String> counts) {
      return typed.entrySet().stream()
          .limit(MOST_WORDS)
          .map(
              word ->
                  new Word(
                      word.getKey(),
                      vocabulary.stems(word.getValue()),
                      counts.test(word.getValue())))
          .toList();
    }
  }

  private static String cut(String typed) {
    if (typed.length() <= MOST_CHARACTERS) {
      return typed;
    }
    int end =
        Character.isHighSurrogate(typed.charAt(MOST_CHARACTERS - 1))
            ? MOST_CHARACTERS - 1
            : MOST_CHARACTERS;
    return typed.substring(0, end);
  }
}

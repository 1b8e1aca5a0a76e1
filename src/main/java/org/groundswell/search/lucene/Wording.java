package org.groundswell.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, understood: words, phrases in quotes, and exclusions after a minus.
 *
 * <p>Every text has a meaning: there is no syntax to get wrong, and an unknown sign is not a sign.
 * Only the first {@value #MOST_CHARACTERS} characters and {@value #MOST_WORDS} words are looked at.
 *
 * @param unfinished whether the last word may still be growing
 */
record Wording(
    List<Word> words, List<List<String>> phrases, Set<String> excluded, boolean unfinished) {

  static final int MOST_CHARACTERS = 2_000;
  static final int MOST_WORDS = 32;

  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

  /**
   * One word.
   *
   * @param whole without case and accents
   * @param stem as English has it; absent for the words that English does not count
   */
  record Word(String whole, Optional<String> stem) {

    static Word of(String whole) {
      return new Word(whole, Analysis.terms(Analysis.ENGLISH, whole).stream().findFirst());
    }

    boolean counts() {
      return stem.isPresent();
    }
  }

  static Wording of(String typed) {
    String text = cut(typed);
    Set<String> words = new LinkedHashSet<>();
    Set<String> excluded = new LinkedHashSet<>();
    List<List<String>> phrases = new ArrayList<>();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      if (part.group(1) != null) {
        addPhrase(Analysis.terms(Analysis.ANY_LANGUAGE, part.group(1)), words, phrases);
      } else {
        addWords(part.group(2), words, excluded);
      }
    }
    return new Wording(
        words.stream().limit(MOST_WORDS).map(Word::of).toList(),
        phrases,
        excluded,
        !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length())));
  }

  boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
  }

  private static void addPhrase(List<String> terms, Set<String> words, List<List<String>> phrases) {
    if (terms.size() > 1 && terms.size() <= MOST_WORDS) {
      phrases.add(terms);
    } else {
      words.addAll(terms);
    }
  }

  private static void addWords(String part, Set<String> words, Set<String> excluded) {
    boolean minus = part.length() > 1 && part.charAt(0) == '-';
    Set<String> target = minus && excluded.size() < MOST_WORDS ? excluded : words;
    target.addAll(Analysis.terms(Analysis.ANY_LANGUAGE, part));
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

package org.groundswell.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A name as it is looked for: without accents, in lower case, as words.
 *
 * <p>Somebody who looks for "Lukasz Muller" finds Łukasz Müller.
 */
public record SearchName(String text) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Letters that have no accent to take off, but are typed without it all the same. */
  private static final Map<String, String> PLAIN =
      Map.of(
          "ł", "l", "ø", "o", "đ", "d", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ð",
          "d");

  /** The searchable form of a name. */
  public static SearchName of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    plain = plain.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return new SearchName(BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip());
  }

  /** Whether one of its words begins like this. */
  boolean hasWordWith(String beginning) {
    return text.startsWith(beginning) || text.contains(" " + beginning);
  }

  /** Each of its words once. */
  public List<String> words() {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).distinct().toList();
  }
}

package org.groundswell.search.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The languages that an agency's staff write in, and which of them a text is in. */
public final class Languages {

  /** What a new installation begins with. */
  public static final Languages USUAL = of("en,fr,es,pt,de,sw,ar,ur,hi,th");

  /** A title and the first sentences tell; more would only take longer. */
  private static final double NEARLY_ALL = 0.9;

  private static final int CHARACTERS_READ = 300;

  private final List<Language> wanted;

  private Languages(List<Language> wanted) {
    this.wanted = wanted;
  }

  /**
   * The languages with these codes, separated by commas; in doubt a text is in the first of them
   * that has its script.
   *
   * @throws IllegalArgumentException when a code is unknown, or there is none
   */
  public static Languages of(String codes) {
    List<Language> wanted =
        Arrays.stream(codes.split(","))
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .map(Languages::known)
            .distinct()
            .toList();
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException("There has to be a language to search in.");
    }
    return new Languages(wanted);
  }

  private static Language known(String code) {
    return Language.of(code)
        .orElseThrow(
            () -> new IllegalArgumentException("The search has no words of language " + code));
  }

  /** The languages, the agency's own first. */
  public List<Language> all() {
    return wanted;
  }

  /** The same text for the same languages in the same order. */
  public String codes() {
    return wanted.stream().map(Language::code).collect(Collectors.joining(","));
  }

  /** The language of a text; empty when it has no letter, or is in a script of none of them. */
  public Optional<Language> languageOf(String text) {
    String start = text.substring(0, Math.min(text.length(), CHARACTERS_READ));
    return script(start).flatMap(script -> among(writtenIn(script), start));
  }

  /**
   * The languages that a text may be in: what it seems to be, and the agency's own where that is
   * written alike. "Ban disposable barbecues" seems to be Spanish.
   */
  public Set<Language> likely(String text) {
    Set<Language> likely = new LinkedHashSet<>();
    languageOf(text)
        .ifPresent(
            language -> {
              likely.add(language);
              likely.add(writtenIn(language.script()).getFirst());
            });
    return likely;
  }

  /**
   * Whether a text seems to be in one of some languages, and nearly all of it: a Thai question with
   * a Latin name in it is not in English, however long the name is.
   *
   * @param codes of the languages; none means every one
   */
  public boolean isIn(Set<String> codes, String text) {
    return codes.isEmpty()
        || languageOf(text)
            .filter(language -> codes.contains(language.code()))
            .filter(language -> isNearlyAllIn(language.script(), text))
            .isPresent();
  }

  private static boolean isNearlyAllIn(UnicodeScript script, String text) {
    Map<UnicodeScript, Integer> letters = letters(text);
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    return letters.getOrDefault(script, 0) >= NEARLY_ALL * all;
  }

  private List<Language> writtenIn(UnicodeScript script) {
    return wanted.stream().filter(language -> language.script() == script).toList();
  }

  private static Optional<Language> among(List<Language> candidates, String text) {
    return candidates.size() < 2
        ? candidates.stream().findFirst()
        : Optional.of(LanguageModel.best(text, candidates));
  }

  /** The script of most of the letters. */
  private static Optional<UnicodeScript> script(String text) {
    return letters(text).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** How many letters there are of each script. */
  private static Map<UnicodeScript, Integer> letters(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
    return letters;
  }
}

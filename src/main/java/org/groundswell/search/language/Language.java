package org.groundswell.search.language;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.stream.Stream;

/** A language whose words the search brings to their stems, or at least knows how to part. */
public enum Language {
  /** Also what the search falls back on. */
  ENGLISH("en", "eng", UnicodeScript.LATIN),
  FRENCH("fr", "fra", UnicodeScript.LATIN),
  SPANISH("es", "spa", UnicodeScript.LATIN),
  PORTUGUESE("pt", "por", UnicodeScript.LATIN),
  GERMAN("de", "deu", UnicodeScript.LATIN),
  ITALIAN("it", "ita", UnicodeScript.LATIN),
  DUTCH("nl", "nld", UnicodeScript.LATIN),
  INDONESIAN("id", "ind", UnicodeScript.LATIN),
  TURKISH("tr", "tur", UnicodeScript.LATIN),
  SWAHILI("sw", "swa", UnicodeScript.LATIN),
  RUSSIAN("ru", "rus", UnicodeScript.CYRILLIC),
  ARABIC("ar", "ara", UnicodeScript.ARABIC),
  URDU("ur", "urd", UnicodeScript.ARABIC),
  PERSIAN("fa", "pes", UnicodeScript.ARABIC),
  HINDI("hi", "hin", UnicodeScript.DEVANAGARI),
  BENGALI("bn", "ben", UnicodeScript.BENGALI),
  THAI("th", "tha", UnicodeScript.THAI);

  private final String code;
  private final String modelCode;
  private final UnicodeScript script;

  Language(String code, String modelCode, UnicodeScript script) {
    this.code = code;
    this.modelCode = modelCode;
    this.script = script;
  }

  /** Its two letters in ISO 639-1, as in a locale. */
  public String code() {
    return code;
  }

  /** Its three letters in ISO 639-3, as the model calls it. */
  String modelCode() {
    return modelCode;
  }

  /** The script it is written in. */
  UnicodeScript script() {
    return script;
  }

  /** Whether a word can be of this language, by its first letter. */
  public boolean writes(String word) {
    return !word.isEmpty() && UnicodeScript.of(word.codePointAt(0)) == script;
  }

  /**
   * Whether a text of this language can have a word: its own, a number, or one in Latin letters.
   */
  public boolean mayQuote(String word) {
    if (word.isEmpty()) {
      return false;
    }
    int first = word.codePointAt(0);
    UnicodeScript letters = UnicodeScript.of(first);
    return letters == script || letters == UnicodeScript.LATIN || !Character.isLetter(first);
  }

  /** The language with these two letters. */
  public static Optional<Language> of(String code) {
    return Stream.of(values()).filter(language -> language.code.equals(code)).findFirst();
  }
}

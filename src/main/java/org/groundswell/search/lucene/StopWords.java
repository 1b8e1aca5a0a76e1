package org.groundswell.search.lucene;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/** The words that tell nothing in languages for which Lucene has no list. */
final class StopWords {

  /** Connectives and particles: of, and, for, is, in, this, that. */
  static final CharArraySet SWAHILI =
      set(
          "na", "ya", "wa", "za", "la", "cha", "vya", "kwa", "ni", "si", "katika", "kama", "hii",
          "hiyo", "huo", "hili", "hilo", "hizi", "hizo", "huu", "hao", "hawa", "huyu", "yake",
          "wake", "zake", "lake", "yao", "wao", "zao", "pia", "au", "lakini", "bila", "kuwa",
          "kutoka", "hadi", "ambao", "ambayo", "ambaye", "kila", "sana", "tu", "bado", "je", "ili",
          "mwa", "pa", "ndani", "juu");

  /** The same of Urdu, in its own letters. */
  static final CharArraySet URDU =
      set(
          "کے", "کی", "کا", "میں", "سے", "کو", "اور", "ہے", "ہیں", "پر", "نے", "یہ", "وہ", "کہ",
          "اس", "ان", "ایک", "بھی", "جو", "تو", "تھا", "تھی", "تھے", "یا", "لیے", "لئے", "ساتھ",
          "تک", "ہو", "نہیں", "کر", "اپنے", "اپنی", "اپنا", "جس", "جن", "ہی", "پھر", "کیا");

  private StopWords() {}

  private static CharArraySet set(String... words) {
    return CharArraySet.unmodifiableSet(new CharArraySet(List.of(words), false));
  }
}

package org.groundswell.theme;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Makes the word by which addresses name a theme. Letters of every script stay. */
final class ThemeSlug {

  private static final int LONGEST = 60;

  private ThemeSlug() {}

  /** A word from this name that none of the others is. */
  static String of(String name, Collection<String> taken) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("[\\u0300-\\u036f]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    String word = Normalizer.normalize(plain.isEmpty() ? "theme" : plain, Normalizer.Form.NFC);
    String start = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    String slug = start;
    for (int i = 2; taken.contains(slug); i++) {
      slug = start + "-" + i;
    }
    return slug;
  }
}

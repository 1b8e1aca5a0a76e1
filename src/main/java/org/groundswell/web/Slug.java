package org.groundswell.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kebab-case word that the API and the tables use for a constant: {@code needs-work}. */
public final class Slug {

  private Slug() {}

  /** The word for a constant. */
  public static String of(Enum<?> constant) {
    return of(constant.name());
  }

  /** The word for the name of a constant. */
  static String of(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant for a word, if there is one; case and everything else must match. */
  public static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(word))
        .findFirst();
  }

  /** Every word there is, for a message that helps. */
  static String all(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> of((Enum<?>) constant))
        .collect(Collectors.joining(", "));
  }
}

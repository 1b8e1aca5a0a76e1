package org.groundswell.pipeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A closed set whose members are spoken of, in the API and in the tables, by their name in
 * kebab-case: {@code IN_DELIVERY} is {@code in-delivery}.
 */
public interface Slugged {

  /** The constant's name, as every enum has it. */
  String name();

  /** The word for it in the API, in the journal and in the tables. */
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The member of {@code type} with this slug, or nothing. */
  static <E extends Enum<E> & Slugged> Optional<E> find(Class<E> type, String slug) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.slug().equals(slug)).findFirst();
  }

  /** The member of {@code type} with this slug, which must exist: for what our own tables hold. */
  static <E extends Enum<E> & Slugged> E of(Class<E> type, String slug) {
    return find(type, slug)
        .orElseThrow(
            () -> new IllegalArgumentException(type.getSimpleName() + " has no such member"));
  }
}

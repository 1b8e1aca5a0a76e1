package org.groundswell.directory;

import java.util.Locale;

/** Reads the words of closed sets as the tables keep them. */
final class Slugs {

  private Slugs() {}

  static <E extends Enum<E>> E read(Class<E> type, String slug) {
    return Enum.valueOf(type, slug.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

package org.groundswell.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand in one parameter of an address, with commas between them. */
public final class SlugList {

  private static final int MOST = 20;

  private SlugList() {}

  /**
   * The words, each once, in their order; none for an empty text. What is beyond 20 is left out.
   */
  public static Set<String> of(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .limit(MOST)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}

package org.groundswell.search.lucene;

import java.util.function.Function;
import org.groundswell.search.vector.Meaning;

/**
 * What somebody is writing.
 *
 * @param text empty as long as there is a title only
 */
public record SimilarWords(String title, String text) {

  /** Whether nothing is written yet. */
  public boolean isBlank() {
    return title.isBlank() && text.isBlank();
  }

  String both() {
    return title + "\n" + text;
  }

  /**
   * What it means. The title counts once more than it does as a part of the whole, because people
   * put into it what they want, and into the text why.
   *
   * @param ofText knows what a text means
   */
  public Meaning meaning(Function<String, Meaning> ofText) {
    Meaning whole = ofText.apply(Meant.text(title, text));
    return title.isBlank() || text.isBlank() ? whole : whole.and(ofText.apply(title));
  }
}

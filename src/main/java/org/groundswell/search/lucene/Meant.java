package org.groundswell.search.lucene;

import org.groundswell.search.vector.Meaning;

/**
 * A proposal, and what a model says that its title and body mean.
 *
 * @param meaning of the model that was asked; without a vector when it could not read the text
 */
public record Meant(IndexedProposal proposal, Meaning meaning) {

  /** Whether a proposal, if there is one, still has the words that were asked about. */
  public boolean isAbout(IndexedProposal other) {
    return other != null && text(proposal.words()).equals(text(other.words()));
  }

  /** The text whose meaning is kept: a title is a sentence of its own. */
  public static String text(IndexedProposal.Words words) {
    return text(words.title(), words.body());
  }

  static String text(String title, String body) {
    if (title.isBlank() || body.isBlank()) {
      return title + body;
    }
    return title + ". " + body;
  }
}

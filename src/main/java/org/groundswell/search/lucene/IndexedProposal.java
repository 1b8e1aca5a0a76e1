package org.groundswell.search.lucene;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.rights.ProposalFacts;

/**
 * All that the index knows of one proposal, as the tables had it at one moment.
 *
 * <p>Two equal values make equal documents: an index is right when it holds exactly the values that
 * the tables give now, and the order in which they were written does not matter.
 *
 * @param facts its state, and what decides who may find it: the facts that the rights look at
 */
public record IndexedProposal(ProposalFacts facts, long number, Words words, Standing standing) {

  /**
   * What is searched, as plain text.
   *
   * @param body problem, who is affected, cause, solution and first step, in this order
   * @param talk answers and comments
   * @param people names of the authors and of the units it belongs to
   * @param files names and words of what is attached
   */
  public record Words(String title, String body, String talk, String people, String files) {

    /** Of a proposal without files. */
    public Words(String title, String body, String talk, String people) {
      this(title, body, talk, people, "");
    }
  }

  /**
   * What it is filtered, counted and sorted by.
   *
   * @param unitPath the units from the root to the proposal's own
   * @param themes what it is about, by the slugs of the themes
   * @param formerThemes the slugs of themes that were merged into these, which still find it
   * @param since when it was submitted, or begun as long as it is a draft
   */
  public record Standing(
      List<UUID> unitPath,
      Optional<UUID> campaign,
      Set<String> themes,
      Set<String> formerThemes,
      Set<UUID> supporters,
      Set<UUID> followers,
      long supports,
      Instant since,
      Instant updated) {}

  UUID id() {
    return facts.id();
  }
}

package org.groundswell.search.lucene;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.rights.VisibleScope;

/**
 * What somebody looks for.
 *
 * @param text as typed: words, "phrases", -exclusions; empty finds everything
 * @param scope what the asker may see
 */
public record SearchQuery(
    String text, VisibleScope scope, Filter filter, Order order, Slice slice) {

  /**
   * Keeps only some of the proposals; an empty filter keeps all.
   *
   * @param states slugs of states, any of which will do
   * @param unit a unit; those below it count as well
   */
  public record Filter(
      Set<String> states, Optional<UUID> unit, Optional<UUID> campaign, Mine mine) {

    /** Keeps every proposal. */
    public static final Filter NONE =
        new Filter(Set.of(), Optional.empty(), Optional.empty(), Mine.NO);
  }

  /** How the asker has to stand to a proposal. */
  public enum Mine {
    NO,
    AUTHOR,
    FOLLOWING,
    SUPPORTED
  }

  /** What comes first. */
  public sealed interface Order {

    /** The best answer to the words; the newest where there are none. */
    record Relevance() implements Order {}

    /** Submitted last. */
    record Newest() implements Order {}

    /** Supported by most colleagues. */
    record Supported() implements Order {}

    /** Changed last. */
    record Updated() implements Order {}

    /** A shuffle that is the same for the same seed, so that everybody's turn comes. */
    record Shuffled(long seed) implements Order {}
  }

  /** Which of the hits are wanted. */
  public record Slice(int from, int count) {}
}

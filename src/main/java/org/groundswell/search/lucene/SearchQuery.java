package org.groundswell.search.lucene;

import java.time.Instant;
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
   * @param themes slugs of themes, any of which will do
   * @param unit a unit; those below it count as well
   */
  public record Filter(
      Set<String> states,
      Set<String> themes,
      Optional<UUID> unit,
      Optional<UUID> campaign,
      Mine mine,
      Period period) {

    /** Keeps every proposal. */
    public static final Filter NONE =
        new Filter(Set.of(), Set.of(), Optional.empty(), Optional.empty(), Mine.NO, Period.ALWAYS);

    /** The same for these states. */
    public Filter in(Set<String> others) {
      return new Filter(others, themes, unit, campaign, mine, period);
    }

    /** The same for these themes. */
    public Filter about(Set<String> others) {
      return new Filter(states, others, unit, campaign, mine, period);
    }

    /** The same for this unit. */
    public Filter from(Optional<UUID> other) {
      return new Filter(states, themes, other, campaign, mine, period);
    }

    /** The same for somebody who stands to a proposal like this. */
    public Filter of(Mine other) {
      return new Filter(states, themes, unit, campaign, other, period);
    }

    /** The same for this time. */
    public Filter during(Period other) {
      return new Filter(states, themes, unit, campaign, mine, other);
    }
  }

  /**
   * When a proposal was submitted.
   *
   * @param year as UTC counts it
   * @param from not before
   * @param until before
   */
  public record Period(Optional<Integer> year, Optional<Instant> from, Optional<Instant> until) {

    /** At any time. */
    public static final Period ALWAYS =
        new Period(Optional.empty(), Optional.empty(), Optional.empty());

    /** In one year. */
    public static Period in(int year) {
      return new Period(Optional.of(year), Optional.empty(), Optional.empty());
    }
  }

  /** How the asker has to stand to a proposal. */
  public enum Mine {
    NO,
    AUTHOR,
    FOLLOWING,
    SUPPORTED,
    /** It waits at a desk that the asker answers, and is not the asker's own. */
    ANSWERING
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

    /** Much support for its age, as it is at this moment. */
    record Trending(Instant now) implements Order {}

    /** A shuffle that is the same for the same seed, so that everybody's turn comes. */
    record Shuffled(long seed) implements Order {}
  }

  /** Which of the hits are wanted. */
  public record Slice(int from, int count) {}
}

package org.groundswell.search;

import java.util.List;
import java.util.UUID;
import org.groundswell.proposal.reading.ProposalCard;

/**
 * What a search answers.
 *
 * @param items cards, each with its {@code highlight}
 * @param total how many there are altogether, as the index counts
 * @param facets how many there would be with one filter more
 * @param didYouMean other words that find something
 * @param next the cursor of the next page
 * @param rebuilding whether the index is being built, and there may be more than was found
 */
public record SearchPage(
    List<ProposalCard> items,
    long total,
    Facets facets,
    String didYouMean,
    String next,
    boolean rebuilding) {

  /**
   * Counts by state, by theme and by unit, the largest first (a unit counts what is below it too);
   * by year, the latest first; and by how the asker stands to them.
   */
  public record Facets(
      List<StateCount> state,
      List<ThemeCount> theme,
      List<UnitCount> unit,
      List<YearCount> year,
      List<MineCount> mine) {}

  /** How many have a theme; the value is its slug. */
  public record ThemeCount(String value, String label, int count) {}

  /** How many were submitted in a year. */
  public record YearCount(int value, int count) {}

  /** How many are the asker's own, followed or supported by them, or wait for their answer. */
  public record MineCount(String value, int count) {}

  /** How many are in a state. */
  public record StateCount(String value, int count) {}

  /** How many come from a unit. */
  public record UnitCount(UUID value, String label, int count) {}
}

package org.groundswell.metrics.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * At which of the fixed quarters a period of one unit may begin and end.
 *
 * <p>Two periods that differ by one quarter give that quarter away, however large both are.
 * Therefore a boundary is open only when enough happened since the last open one. Boundaries are
 * opened from the beginning of the record, so that a new quarter never closes an old boundary, and
 * what was shown in an earlier quarter cannot be subtracted from what is shown today.
 */
public final class OpenPeriods {

  private final SortedSet<Integer> boundaries;

  /**
   * Opens the boundaries between these quarters.
   *
   * @param quarters what happened in each quarter since the record began
   */
  public OpenPeriods(List<Cell> quarters, DisclosureRule rule) {
    this.boundaries =
        new TreeSet<>(
            new Partition(quarters.stream().map(List::of).toList(), rule).endsFromTheFront());
    this.boundaries.add(0);
  }

  /** The quarters from {@code from} until before {@code until}, counted from the beginning. */
  public record Period(int from, int until) {}

  /** Whether exactly this period may be shown. */
  public boolean allows(Period period) {
    return boundaries.contains(period.from()) && boundaries.contains(period.until());
  }

  /**
   * The nearest period that may be shown: the end is moved to an earlier boundary, or, when nothing
   * is left, to the next; the beginning to an earlier one. Empty when no boundary is open.
   */
  public Optional<Period> nearest(Period asked) {
    int from = boundaries.headSet(Math.min(asked.from(), boundaries.last()) + 1).last();
    int until = boundaries.headSet(asked.until() + 1).last();
    if (until > from) {
      return Optional.of(new Period(from, until));
    }
    SortedSet<Integer> later = boundaries.tailSet(from + 1);
    if (!later.isEmpty()) {
      return Optional.of(new Period(from, later.first()));
    }
    SortedSet<Integer> earlier = boundaries.headSet(from);
    return earlier.isEmpty() ? Optional.empty() : Optional.of(new Period(earlier.last(), from));
  }
}

package org.groundswell.metrics.disclosure;

/**
 * How large a group must be before anything is said about it.
 *
 * <p>The least size can be raised by an agency and never lowered below ten. An empty cell may be
 * shown as zero: that nobody did something is a fact about no event.
 *
 * @param least the fewest people, and the fewest events, that a cell may rest on
 */
public record DisclosureRule(int least) {

  private static final int FLOOR = 10;
  private static final int ROUNDING = 5;

  /** Ten people and ten events. */
  public static final DisclosureRule TEN = new DisclosureRule(FLOOR);

  public DisclosureRule {
    if (least < FLOOR) {
      throw new IllegalArgumentException("fewer than " + FLOOR + " people are never shown");
    }
  }

  /** Whether the cell itself may be known. */
  public boolean allows(Cell cell) {
    return cell.isEmpty()
        || cell.events() >= least && cell.people() >= least && !cell.isDominated();
  }

  /** Whether each of the cells may be known. */
  public boolean allows(Iterable<Cell> cells) {
    for (Cell cell : cells) {
      if (!allows(cell)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two amounts of the same cell lie so close that their difference gives away a few. */
  public boolean isTooClose(int before, int after) {
    int difference = Math.abs(after - before);
    return difference > 0 && difference < least;
  }

  /** A count as it is shown: to the nearest five. */
  public static int rounded(int count) {
    return Math.round((float) count / ROUNDING) * ROUNDING;
  }
}

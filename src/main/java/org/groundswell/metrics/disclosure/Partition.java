package org.groundswell.metrics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Cuts a sequence of cells into the finest blocks that may each be known.
 *
 * <p>A position may carry several figures; a block is allowed when each figure's sum is. Whatever
 * is shown only at the ends of blocks can be subtracted in any way: it leaves whole blocks.
 */
public final class Partition {

  private final List<List<Cell>> sequence;
  private final DisclosureRule rule;

  /**
   * Cuts this sequence.
   *
   * @param sequence for each position the cells of the same figures in the same order
   */
  public Partition(List<List<Cell>> sequence, DisclosureRule rule) {
    this.sequence = sequence;
    this.rule = rule;
  }

  /**
   * The ends of the blocks, cut as early as possible from the front: later positions never move an
   * earlier end. What is left over at the back belongs to no block.
   */
  public SortedSet<Integer> endsFromTheFront() {
    return ends(0, sequence.size());
  }

  /**
   * The ends of blocks that cover the whole sequence, the last included; empty when not even the
   * whole is allowed.
   *
   * @param preferred positions at which to end a block if at all possible, before any other
   */
  public SortedSet<Integer> endsOfTheWhole(SortedSet<Integer> preferred) {
    SortedSet<Integer> coarse = new TreeSet<>();
    if (!isAllowed(0, sequence.size())) {
      return coarse;
    }
    int last = 0;
    for (int end : preferred.headSet(sequence.size())) {
      if (end > last && isAllowed(last, end) && isAllowed(end, sequence.size())) {
        coarse.add(end);
        last = end;
      }
    }
    coarse.add(sequence.size());
    return refined(coarse);
  }

  private SortedSet<Integer> refined(SortedSet<Integer> coarse) {
    SortedSet<Integer> fine = new TreeSet<>(coarse);
    int from = 0;
    for (int until : coarse) {
      List<Integer> inner = new ArrayList<>(ends(from, until));
      while (!inner.isEmpty() && !isAllowed(inner.getLast(), until)) {
        inner.removeLast();
      }
      fine.addAll(inner);
      from = until;
    }
    return fine;
  }

  private SortedSet<Integer> ends(int from, int until) {
    SortedSet<Integer> ends = new TreeSet<>();
    int start = from;
    for (int end = from + 1; end <= until; end++) {
      if (isAllowed(start, end)) {
        ends.add(end);
        start = end;
      }
    }
    return ends;
  }

  private boolean isAllowed(int from, int until) {
    List<List<Cell>> block = sequence.subList(from, until);
    int width = sequence.isEmpty() ? 0 : sequence.getFirst().size();
    for (int i = 0; i < width; i++) {
      int figure = i;
      if (!rule.allows(Cell.sum(block.stream().map(cells -> cells.get(figure)).toList()))) {
        return false;
      }
    }
    return true;
  }
}

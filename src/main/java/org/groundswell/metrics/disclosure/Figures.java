package org.groundswell.metrics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The cells of every unit, and their sums over everything below it.
 *
 * <p>A unit has several cells, one for each figure, always in the same order, as in "endorsed" and
 * "answered but not endorsed".
 *
 * @param <U> what names a unit
 */
public final class Figures<U> {

  private final int width;
  private final Map<U, List<Cell>> own;
  private final Map<U, List<Cell>> totals = new HashMap<>();

  /**
   * Adds up the units' own cells along the tree.
   *
   * @param width how many cells each unit has
   * @param own what happened in the unit itself and in none below it; a unit may be missing
   */
  public Figures(Tree<U> tree, int width, Map<U, List<Cell>> own) {
    this.width = width;
    this.own = own;
    tree.bottomUp(unit -> totals.put(unit, total(unit, tree)));
  }

  private List<Cell> total(U unit, Tree<U> tree) {
    List<List<Cell>> parts = new ArrayList<>();
    parts.add(own(unit));
    tree.below(unit).forEach(child -> parts.add(total(child)));
    return sum(parts);
  }

  /** What happened in the unit itself. */
  public List<Cell> own(U unit) {
    return own.getOrDefault(unit, nothing());
  }

  /** What happened in the unit and everywhere below it. */
  public List<Cell> total(U unit) {
    return totals.getOrDefault(unit, nothing());
  }

  List<Cell> sum(List<List<Cell>> parts) {
    return IntStream.range(0, width)
        .mapToObj(figure -> Cell.sum(parts.stream().map(cells -> cells.get(figure)).toList()))
        .toList();
  }

  private List<Cell> nothing() {
    return IntStream.range(0, width).mapToObj(figure -> Cell.empty()).toList();
  }
}

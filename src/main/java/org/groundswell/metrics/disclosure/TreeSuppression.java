package org.groundswell.metrics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides which units of a tree may be shown, so that subtraction gives nobody away.
 *
 * <p>A shown unit less its shown children leaves a rest: its hidden children and what happened in
 * the unit itself. Starting from the units that are too small, the next smallest sibling is hidden
 * until that rest is large enough in every figure and no too-small part stands in it alone. Below a
 * unit that is hidden under a shown one, nothing is shown. The rests of all shown units are then
 * the finest groups that any sums and differences can isolate, and each of them is allowed.
 *
 * @param <U> what names a unit
 */
public final class TreeSuppression<U> {

  private final Tree<U> tree;
  private final DisclosureRule rule;

  /** Suppresses in this tree by this rule. */
  public TreeSuppression(Tree<U> tree, DisclosureRule rule) {
    this.tree = tree;
    this.rule = rule;
  }

  /**
   * The units whose figures may be shown.
   *
   * @param candidates a unit that is none is hidden for a reason of the caller's own
   */
  public Set<U> shown(Figures<U> figures, Predicate<U> candidates) {
    Set<U> shown = new HashSet<>();
    Predicate<U> large = unit -> candidates.test(unit) && rule.allows(figures.total(unit));
    showFromTheTop(tree.root(), figures, large, shown);
    return shown;
  }

  /** While nothing above is shown there is nothing to subtract from: each part stands alone. */
  private void showFromTheTop(U unit, Figures<U> figures, Predicate<U> large, Set<U> shown) {
    if (large.test(unit)) {
      shown.add(unit);
      showBelow(unit, figures, large, shown);
    } else {
      tree.below(unit).forEach(child -> showFromTheTop(child, figures, large, shown));
    }
  }

  private void showBelow(U unit, Figures<U> figures, Predicate<U> large, Set<U> shown) {
    List<U> visible = new ArrayList<>(tree.below(unit).stream().filter(large).toList());
    while (!isSafe(unit, visible, figures)) {
      visible.remove(smallest(visible, figures).orElseThrow());
    }
    for (U child : visible) {
      shown.add(child);
      showBelow(child, figures, large, shown);
    }
  }

  private boolean isSafe(U unit, List<U> visible, Figures<U> figures) {
    List<List<Cell>> rest = new ArrayList<>();
    rest.add(figures.own(unit));
    tree.below(unit).stream()
        .filter(child -> !visible.contains(child))
        .forEach(child -> rest.add(figures.total(child)));
    rest.removeIf(cells -> cells.stream().allMatch(Cell::isEmpty));
    boolean alone = rest.size() == 1 && !rule.allows(rest.getFirst());
    return !alone && rule.allows(figures.sum(rest));
  }

  /** Hiding an empty unit protects nobody. */
  private Optional<U> smallest(List<U> visible, Figures<U> figures) {
    return visible.stream()
        .filter(unit -> size(figures, unit) > 0)
        .min(Comparator.comparingInt(unit -> size(figures, unit)));
  }

  private int size(Figures<U> figures, U unit) {
    return figures.total(unit).stream().mapToInt(Cell::events).sum();
  }
}

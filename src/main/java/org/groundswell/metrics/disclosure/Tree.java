package org.groundswell.metrics.disclosure;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Units below units, siblings in their order.
 *
 * @param root the unit that holds all others
 * @param children the units directly below each; a unit without any may be missing
 * @param <U> what names a unit
 */
public record Tree<U>(U root, Map<U, List<U>> children) {

  /** The units directly below this one. */
  public List<U> below(U unit) {
    return children.getOrDefault(unit, List.of());
  }

  /** Visits every unit after all the units below it. */
  public void bottomUp(Consumer<U> visitor) {
    bottomUp(root, visitor);
  }

  private void bottomUp(U unit, Consumer<U> visitor) {
    below(unit).forEach(child -> bottomUp(child, visitor));
    visitor.accept(unit);
  }
}

package org.groundswell.metrics;

import java.util.Collection;
import java.util.UUID;
import org.groundswell.metrics.disclosure.Cell;
import org.groundswell.metrics.statistics.Spell;

/** A waiting time together with who is behind it, so that the disclosure rule can be asked. */
record Case<C>(UUID contributor, Spell<C> spell) {

  /** What a number over these cases rests on. */
  static <C> Cell cell(Collection<Case<C>> cases) {
    return Cell.of(cases.stream().map(Case::contributor).toList());
  }

  boolean endedBy(int day, C cause) {
    return spell.length() <= day && spell.cause().filter(cause::equals).isPresent();
  }
}

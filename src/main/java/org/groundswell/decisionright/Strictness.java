package org.groundswell.decisionright;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.groundswell.pipeline.DecisionRight;

/** Which decision right leaves less to those who have an idea: no, then ask, then try, then go. */
final class Strictness {

  /** The strictest first: the reverse of the order in which the rights are declared. */
  static final Comparator<DecisionRight> STRICTEST_FIRST =
      Comparator.comparing(DecisionRight::ordinal).reversed();

  private Strictness() {}

  /** Whether the one allows more than the other. */
  static boolean allowsMore(DecisionRight one, DecisionRight other) {
    return STRICTEST_FIRST.compare(one, other) > 0;
  }

  /** Asking, and whatever else this right leaves to those who have an idea. */
  static Set<DecisionRight> choicesUnder(DecisionRight right) {
    return switch (right) {
      case GO -> EnumSet.of(DecisionRight.GO, DecisionRight.TRY, DecisionRight.ASK);
      case TRY -> EnumSet.of(DecisionRight.TRY, DecisionRight.ASK);
      case ASK, NO -> EnumSet.of(DecisionRight.ASK);
    };
  }
}

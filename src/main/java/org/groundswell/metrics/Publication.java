package org.groundswell.metrics;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.groundswell.metrics.disclosure.Cell;
import org.groundswell.metrics.disclosure.DisclosureRule;
import org.groundswell.metrics.disclosure.Figures;
import org.groundswell.metrics.disclosure.TreeSuppression;

/**
 * What may be shown for one period, decided for the whole tree of units at once.
 *
 * <p>Whoever leads several units sees them all, so a unit cannot decide for itself: its figures
 * could be subtracted from its parent's. A stage is shown where the stage shown before it is shown
 * and where those who came so far and those who did not come on from there are both enough, in the
 * unit and in what is left of its parent. A stage that cannot be shown of the whole is shown of no
 * part, and the next one is measured against the stage before.
 */
final class Publication {

  private final DisclosureRule rule;
  private final UnitTree units;
  private final Map<Stage, Figures<UUID>> figures = new EnumMap<>(Stage.class);
  private final Map<Stage, Set<UUID>> shown = new EnumMap<>(Stage.class);

  /**
   * Decides for these proposals.
   *
   * @param open units for which the period may begin and end where it does
   */
  Publication(
      UnitTree units,
      DisclosureRule rule,
      List<ProposalHistory> histories,
      Instant cut,
      Predicate<UUID> open) {
    this.units = units;
    this.rule = rule;
    Predicate<UUID> candidates = open;
    Stage before = Stage.SUBMITTED;
    for (Stage stage : Stage.values()) {
      Stage since = before;
      Figures<UUID> counts =
          units.figures(histories, 2, ofUnit -> reachedAndMissed(ofUnit, since, stage, cut));
      Set<UUID> allowed = new TreeSuppression<>(units.tree(), rule).shown(counts, candidates);
      boolean passedOver = shows(units.tree().root()) && !allowed.contains(units.tree().root());
      figures.put(stage, counts);
      shown.put(stage, passedOver ? Set.of() : allowed);
      if (!passedOver) {
        candidates = allowed::contains;
        before = stage;
      }
    }
  }

  /** Those who came at least so far, and those who came to the stage before and not so far. */
  private static List<Cell> reachedAndMissed(
      List<ProposalHistory> histories, Stage since, Stage stage, Instant cut) {
    return List.of(
        UnitTree.cell(
            histories.stream().filter(it -> it.stageAt(cut).compareTo(stage) >= 0).toList()),
        UnitTree.cell(
            histories.stream()
                .filter(it -> it.stageAt(cut).compareTo(since) >= 0)
                .filter(it -> it.stageAt(cut).compareTo(stage) < 0)
                .toList()));
  }

  /** Whether anything may be shown of this unit. */
  boolean shows(UUID unit) {
    return shown.getOrDefault(Stage.SUBMITTED, Set.of()).contains(unit);
  }

  /** How many of the unit's proposals came at least so far, exactly; empty when nobody may know. */
  Optional<Integer> count(UUID unit, Stage stage) {
    return shown.get(stage).contains(unit)
        ? Optional.of(figures.get(stage).total(unit).getFirst().events())
        : Optional.empty();
  }

  /**
   * The units for which a share may be shown.
   *
   * @param split the proposals on the one side and on the other side of it
   */
  Map<UUID, List<Cell>> shares(
      List<ProposalHistory> histories, Function<List<ProposalHistory>, List<Cell>> split) {
    Figures<UUID> sides = units.figures(histories, 2, split);
    Map<UUID, List<Cell>> allowed = new HashMap<>();
    new TreeSuppression<>(units.tree(), rule)
        .shown(sides, this::shows)
        .forEach(unit -> allowed.put(unit, sides.total(unit)));
    return allowed;
  }
}

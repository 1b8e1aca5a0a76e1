package org.groundswell.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.Unit;
import org.groundswell.metrics.disclosure.Cell;
import org.groundswell.metrics.disclosure.Figures;
import org.groundswell.metrics.disclosure.Tree;

/** The agency's units as the disclosure rule walks them, below one root that is no unit. */
final class UnitTree {

  private static final UUID ABOVE_ALL = new UUID(0, 0);

  private final Tree<UUID> tree;

  private UnitTree(Tree<UUID> tree) {
    this.tree = tree;
  }

  static UnitTree of(Organisation organisation) {
    Map<UUID, List<UUID>> children = new HashMap<>();
    for (Unit unit : organisation.units()) {
      UUID parent = unit.parentId() == null ? ABOVE_ALL : unit.parentId();
      children.computeIfAbsent(parent, any -> new ArrayList<>()).add(unit.id());
    }
    return new UnitTree(new Tree<>(ABOVE_ALL, children));
  }

  Tree<UUID> tree() {
    return tree;
  }

  List<UUID> below(UUID unit) {
    return tree.below(unit);
  }

  /**
   * Adds up along the tree what rests on the proposals of each unit.
   *
   * @param cells for the proposals of one unit, as many cells as there are figures
   */
  Figures<UUID> figures(
      List<ProposalHistory> histories,
      int width,
      Function<List<ProposalHistory>, List<Cell>> cells) {
    Map<UUID, List<Cell>> own = new LinkedHashMap<>();
    histories.stream()
        .collect(Collectors.groupingBy(ProposalHistory::unit))
        .forEach((unit, ofUnit) -> own.put(unit, cells.apply(ofUnit)));
    return new Figures<>(tree, width, own);
  }

  /** Adds numbers of each unit up along the tree. */
  Map<UUID, Integer> sums(Map<UUID, Integer> own) {
    Map<UUID, Integer> sums = new HashMap<>();
    tree.bottomUp(
        unit ->
            sums.put(
                unit, own.getOrDefault(unit, 0) + below(unit).stream().mapToInt(sums::get).sum()));
    return sums;
  }

  static Cell cell(List<ProposalHistory> histories) {
    return Cell.of(histories.stream().map(ProposalHistory::contributor).toList());
  }
}

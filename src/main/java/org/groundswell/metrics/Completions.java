package org.groundswell.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groundswell.delivery.CompletionCode;
import org.groundswell.metrics.disclosure.Cell;
import org.groundswell.metrics.disclosure.DisclosureRule;
import org.groundswell.metrics.disclosure.Figures;
import org.groundswell.metrics.disclosure.Tree;
import org.groundswell.metrics.disclosure.TreeSuppression;

/**
 * The completion codes of the work that was due, and the two rates made of them (M8).
 *
 * <p>The codes form a small tree of their own: due work is completed, under way or neither. It is
 * suppressed like the tree of units, because a rate and some counts give the others away.
 */
final class Completions {

  private static final String DUE = "due";
  private static final String COMPLETED = "completed";
  private static final String UNDER_WAY = "under-way";
  private static final String NEITHER = "neither";

  private final Disclosed disclosed;
  private final Figures<String> figures;
  private final Set<String> shown;

  /** Of this work, each with the code it had. */
  Completions(Map<CompletionCode, Cell> byCode, DisclosureRule rule) {
    Tree<String> tree = tree();
    Map<String, List<Cell>> own = new HashMap<>();
    byCode.forEach((code, cell) -> own.put(code.name(), List.of(cell)));
    this.disclosed = new Disclosed(rule);
    this.figures = new Figures<>(tree, 1, own);
    this.shown = new TreeSuppression<>(tree, rule).shown(figures, any -> true);
  }

  /** Sorts due work by the code it had. */
  static Map<CompletionCode, Cell> byCode(Map<CompletionCode, List<ProposalHistory>> due) {
    Map<CompletionCode, Cell> cells = new EnumMap<>(CompletionCode.class);
    due.forEach((code, histories) -> cells.put(code, UnitTree.cell(histories)));
    return cells;
  }

  private static Tree<String> tree() {
    Map<String, List<String>> children = new HashMap<>();
    children.put(DUE, List.of(COMPLETED, UNDER_WAY, NEITHER));
    for (CompletionCode code : CompletionCode.values()) {
      children.computeIfAbsent(groupOf(code), any -> new ArrayList<>()).add(code.name());
    }
    return new Tree<>(DUE, children);
  }

  private static String groupOf(CompletionCode code) {
    if (code.isCompleted()) {
      return COMPLETED;
    }
    return code.isInitiated() ? UNDER_WAY : NEITHER;
  }

  InsightView.Completed view() {
    boolean known = shown.contains(DUE) && total(DUE) > 0;
    return new InsightView.Completed(
        known ? DisclosureRule.rounded(total(DUE)) : null,
        Arrays.stream(CompletionCode.values()).map(this::count).toList(),
        rate(COMPLETED).orElse(null),
        rate(NEITHER).map(Completions::inverted).orElse(null),
        !known);
  }

  private InsightView.CodeCount count(CompletionCode code) {
    boolean known = shown.contains(DUE) && shown.contains(code.name());
    return new InsightView.CodeCount(
        code.number(), known ? DisclosureRule.rounded(total(code.name())) : null, !known);
  }

  private Optional<InsightView.Share> rate(String group) {
    if (!shown.contains(DUE) || !shown.contains(group)) {
      return Optional.empty();
    }
    Cell inside = cell(group);
    Cell outside =
        Cell.sum(
            List.of(COMPLETED, UNDER_WAY, NEITHER).stream()
                .filter(other -> !other.equals(group))
                .map(this::cell)
                .toList());
    return disclosed.share(inside, outside);
  }

  private static InsightView.Share inverted(InsightView.Share share) {
    return new InsightView.Share(
        Disclosed.percent(1 - share.share()),
        Disclosed.percent(1 - share.high()),
        Disclosed.percent(1 - share.low()));
  }

  private Cell cell(String node) {
    return figures.total(node).getFirst();
  }

  private int total(String node) {
    return cell(node).events();
  }
}

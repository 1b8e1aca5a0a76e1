package org.groundswell.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.metrics.disclosure.Cell;
import org.groundswell.metrics.disclosure.DisclosureRule;
import org.groundswell.metrics.statistics.Estimate;
import org.groundswell.metrics.statistics.PoissonRate;

/** How many proposals came, and how many of the staff for a hundred of them in a year (M1, M2). */
final class StaffRate {

  private static final int PER_HUNDRED = 100;

  private final Map<UUID, List<Cell>> fromStaffAndOutside;

  StaffRate(List<ProposalHistory> submitted, Publication publication) {
    this.fromStaffAndOutside = publication.shares(submitted, StaffRate::bySource);
  }

  private static List<Cell> bySource(List<ProposalHistory> histories) {
    return List.of(
        UnitTree.cell(histories.stream().filter(history -> !history.external()).toList()),
        UnitTree.cell(histories.stream().filter(ProposalHistory::external).toList()));
  }

  InsightView.Submissions view(UUID unit, int count, double personYears) {
    return new InsightView.Submissions(
        DisclosureRule.rounded(count), false, perHundred(unit, personYears).orElse(null));
  }

  private Optional<InsightView.Figure> perHundred(UUID unit, double personYears) {
    List<Cell> sides = fromStaffAndOutside.get(unit);
    if (sides == null || personYears <= 0) {
      return Optional.empty();
    }
    int staff = DisclosureRule.rounded(sides.getFirst().events());
    Estimate rate = PoissonRate.exact(staff, personYears).times(PER_HUNDRED);
    return Optional.of(
        new InsightView.Figure(tenth(rate.value()), tenth(rate.low()), tenth(rate.high())));
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }
}

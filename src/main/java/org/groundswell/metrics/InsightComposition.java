package org.groundswell.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.delivery.Quarter;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.Unit;
import org.groundswell.directory.UnitRef;
import org.groundswell.metrics.disclosure.Cell;
import org.groundswell.metrics.disclosure.DisclosureRule;
import org.groundswell.metrics.disclosure.Figures;
import org.groundswell.metrics.disclosure.OpenPeriods;
import org.groundswell.metrics.disclosure.TreeSuppression;

/**
 * Puts the figures of one unit together: finds the period that may be answered, decides what may be
 * shown in it, and asks {@link UnitFigures} for the rest.
 */
final class InsightComposition {

  private static final int ANSWER_DAYS = 5;

  private final AgencyRecord record;
  private final Frame frame;
  private final Organisation organisation;
  private final DisclosureRule rule;
  private final UnitTree units;
  private final Figures<UUID> perQuarter;
  private final Map<UUID, Integer> headcounts;

  InsightComposition(
      AgencyRecord record, Frame frame, Organisation organisation, DisclosureRule rule) {
    this.record = record;
    this.frame = frame;
    this.organisation = organisation;
    this.rule = rule;
    this.units = UnitTree.of(organisation);
    this.perQuarter = units.figures(record.histories(), frame.quarters(), this::cellsPerQuarter);
    this.headcounts = units.sums(record.workforce().headcountOn(frame.cut().lastDay()));
  }

  private List<Cell> cellsPerQuarter(List<ProposalHistory> histories) {
    Map<Integer, List<ProposalHistory>> byQuarter =
        histories.stream().collect(Collectors.groupingBy(frame::positionOf));
    return IntStream.range(0, frame.quarters())
        .mapToObj(quarter -> UnitTree.cell(byQuarter.getOrDefault(quarter, List.of())))
        .toList();
  }

  InsightView of(Insights.Asked asked, Releases releases) {
    UUID unit = asked.unit();
    OpenPeriods.Period wanted = frame.period(asked.from(), asked.to());
    Optional<OpenPeriods.Period> nearest = open(unit).nearest(wanted);
    if (nearest.isEmpty()) {
      return nothing(unit, wanted, wanted);
    }
    OpenPeriods.Period period = nearest.get();
    List<ProposalHistory> submitted = submittedIn(period);
    Publication publication =
        new Publication(
            units,
            rule,
            submitted,
            frame.end(),
            other -> isLarge(other) && open(other).allows(period));
    return publication.shows(unit)
        ? view(unit, new Answered(wanted, period, submitted, publication), releases)
        : nothing(unit, wanted, period);
  }

  /** Of a handful of people nothing is said, not even that they said nothing. */
  private boolean isLarge(UUID unit) {
    return headcounts.getOrDefault(unit, 0) >= rule.least();
  }

  private OpenPeriods open(UUID unit) {
    return new OpenPeriods(perQuarter.total(unit), rule);
  }

  private List<ProposalHistory> submittedIn(OpenPeriods.Period period) {
    return record.histories().stream()
        .filter(history -> frame.positionOf(history) >= period.from())
        .filter(history -> frame.positionOf(history) < period.until())
        .toList();
  }

  /** What is answered: a period, its proposals, and what may be shown of them. */
  private record Answered(
      OpenPeriods.Period wanted,
      OpenPeriods.Period period,
      List<ProposalHistory> submitted,
      Publication publication) {}

  private InsightView view(UUID unit, Answered answered, Releases releases) {
    Set<UUID> subtree = organisation.unitAndDescendants(unit);
    var figures = new UnitFigures(frame, rule, cohort(answered.submitted(), subtree));
    var counts = released(unit, answered, releases);
    int headcount = headcounts.get(unit);
    return new InsightView(
        ref(unit),
        frame.cut().lastDay(),
        frame.view(answered.period()),
        frame.view(answered.wanted()),
        false,
        headcount,
        submissions(unit, answered, counts),
        participation(unit, answered, headcount),
        figures.funnel(counts),
        figures.firstAnswer(),
        figures.blackHole(),
        figures.reasoned(),
        figures.endorsement(),
        figures.completion(),
        figures.implementation(),
        children(unit, answered, releases),
        notes(answered));
  }

  private Cohort cohort(List<ProposalHistory> submitted, Set<UUID> subtree) {
    return new Cohort(
        submitted.stream().filter(history -> subtree.contains(history.unit())).toList(),
        frame.end(),
        frame.calendar(),
        frame.workingDays());
  }

  private Map<String, Integer> released(UUID unit, Answered answered, Releases releases) {
    Map<String, Integer> amounts = new HashMap<>();
    for (Stage stage : Stage.values()) {
      answered
          .publication()
          .count(unit, stage)
          .ifPresent(count -> amounts.put(UnitFigures.slug(stage), count));
    }
    return releases.release(frame.subject(unit, answered.period()), amounts, rule);
  }

  /** What came from outside the agency is nobody's of the staff, and left out of their rate. */
  private InsightView.Submissions submissions(
      UUID unit, Answered answered, Map<String, Integer> counts) {
    Set<UUID> subtree = organisation.unitAndDescendants(unit);
    Quarter first = frame.quarter(answered.period().from());
    Quarter end = frame.quarter(answered.period().until());
    return new StaffRate(answered.submitted(), answered.publication())
        .view(
            unit,
            counts.get(UnitFigures.slug(Stage.SUBMITTED)),
            record.workforce().personYears(first.firstDay(), end.firstDay(), subtree));
  }

  private InsightView.Participation participation(UUID unit, Answered answered, int headcount) {
    Map<UUID, List<Cell>> own = new HashMap<>();
    record.authorships().stream()
        .filter(authorship -> isIn(answered.period(), authorship))
        .collect(
            Collectors.groupingBy(
                AgencyRecord.Authorship::unit,
                Collectors.mapping(AgencyRecord.Authorship::person, Collectors.toSet())))
        .forEach((home, people) -> own.put(home, List.of(Cell.of(people))));
    Figures<UUID> authors = new Figures<>(units.tree(), 1, own);
    boolean shown =
        new TreeSuppression<>(units.tree(), rule)
            .shown(authors, answered.publication()::shows)
            .contains(unit);
    int people = authors.total(unit).getFirst().people();
    if (!shown || rule.isTooClose(people, headcount) || headcount == 0) {
      return new InsightView.Participation(null, null, true);
    }
    int rounded = DisclosureRule.rounded(people);
    return new InsightView.Participation(
        rounded, Disclosed.percent(Math.min(1, (double) rounded / headcount)), false);
  }

  private boolean isIn(OpenPeriods.Period period, AgencyRecord.Authorship authorship) {
    int position = frame.positionOf(authorship.submittedAt());
    return position >= period.from() && position < period.until();
  }

  private List<InsightView.Child> children(UUID unit, Answered answered, Releases releases) {
    Publication publication = answered.publication();
    Map<UUID, List<Cell>> answers =
        publication.shares(answered.submitted(), this::answeredInFiveDays);
    Map<UUID, List<Cell>> completions = publication.shares(answered.submitted(), this::completed);
    List<InsightView.Child> children = new ArrayList<>();
    for (UUID child : units.below(unit)) {
      children.add(
          publication.shows(child)
              ? new InsightView.Child(
                  ref(child),
                  count(child, answered, releases),
                  share(answers.get(child)),
                  share(completions.get(child)),
                  false)
              : new InsightView.Child(ref(child), null, null, null, true));
    }
    return children;
  }

  private Integer count(UUID child, Answered answered, Releases releases) {
    return DisclosureRule.rounded(
        released(child, answered, releases).get(UnitFigures.slug(Stage.SUBMITTED)));
  }

  private Double share(List<Cell> sides) {
    return sides == null
        ? null
        : new Disclosed(rule)
            .share(sides.getFirst(), sides.getLast())
            .map(InsightView.Share::share)
            .orElse(null);
  }

  private List<Cell> answeredInFiveDays(List<ProposalHistory> histories) {
    var cases =
        new Cohort(histories, frame.end(), frame.calendar(), frame.workingDays())
            .firstAnswersInWorkingDays();
    return List.of(
        Case.cell(
            cases.stream().filter(it -> it.endedBy(ANSWER_DAYS, Cohort.Answer.GIVEN)).toList()),
        Case.cell(cases.stream().filter(it -> it.spell().length() > ANSWER_DAYS).toList()));
  }

  private List<Cell> completed(List<ProposalHistory> histories) {
    var due =
        new Cohort(histories, frame.end(), frame.calendar(), frame.workingDays())
            .dueBy(frame.cut().lastDay());
    Map<Boolean, List<ProposalHistory>> sides =
        due.stream()
            .collect(
                Collectors.partitioningBy(it -> it.codeAt(frame.cut(), frame.end()).isCompleted()));
    return List.of(UnitTree.cell(sides.get(true)), UnitTree.cell(sides.get(false)));
  }

  private InsightView nothing(UUID unit, OpenPeriods.Period wanted, OpenPeriods.Period period) {
    return InsightView.suppressed(
        ref(unit),
        frame.cut().lastDay(),
        frame.view(period),
        frame.view(wanted),
        units.below(unit).stream()
            .map(child -> new InsightView.Child(ref(child), null, null, null, true))
            .toList());
  }

  private static List<String> notes(Answered answered) {
    List<String> notes = new ArrayList<>(List.of("rounded-to-five", "censored-at-cut"));
    if (!answered.period().equals(answered.wanted())) {
      notes.add("period-moved");
    }
    if (answered.submitted().stream().anyMatch(ProposalHistory::external)) {
      notes.add("from-outside-not-in-staff-rates");
    }
    return notes;
  }

  private UnitRef ref(UUID unit) {
    return organisation.unit(unit).map(Unit::ref).orElseThrow();
  }
}

package org.groundswell.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Attacks on what would be published, by somebody who knows every published count exactly, not only
 * to the nearest five, and may add and subtract them as they like.
 */
class DisclosureAttackTest {

  private static final DisclosureRule RULE = DisclosureRule.TEN;

  /**
   * One event somewhere.
   *
   * @param unit where; the tree below has twelve units, of which nought is the root
   * @param stage how far it came: nought, one or two
   */
  record Happening(int unit, int person, int stage) {}

  /** Unit n hangs below unit (n - 1) / 3. */
  private static final Tree<Integer> TREE = tree();

  private static Tree<Integer> tree() {
    Map<Integer, List<Integer>> children = new HashMap<>();
    for (int unit = 1; unit < 13; unit++) {
      children.computeIfAbsent((unit - 1) / 3, any -> new ArrayList<>()).add(unit);
    }
    return new Tree<>(0, children);
  }

  /**
   * What sums and differences of published counts can isolate: a shown unit less its shown
   * children, at one stage or between two stages that are both shown. Nothing finer can be reached.
   */
  @Property(tries = 400)
  void noCombinationOfUnitsAndStagesIsolatesAFewPeople(
      @ForAll("happenings") List<Happening> happenings) {
    var published = publish(happenings);

    assertThat(isolable(published, happenings))
        .allSatisfy(isolated -> assertThat(RULE.allows(cell(isolated))).isTrue());
  }

  /** Stage by stage, each only where the stage before is shown and with its difference to it. */
  private static List<Set<Integer>> publish(List<Happening> happenings) {
    List<Set<Integer>> shownByStage = new ArrayList<>();
    for (int stage = 0; stage < 3; stage++) {
      int least = stage;
      var figures =
          new Figures<>(
              TREE,
              2,
              own(
                  happenings,
                  happening -> happening.stage() >= least,
                  happening -> least > 0 && happening.stage() == least - 1));
      Predicate<Integer> shownBefore =
          stage == 0 ? unit -> true : shownByStage.get(stage - 1)::contains;
      shownByStage.add(new TreeSuppression<>(TREE, RULE).shown(figures, shownBefore));
    }
    return shownByStage;
  }

  private static Map<Integer, List<Cell>> own(
      List<Happening> happenings, Predicate<Happening> reached, Predicate<Happening> missed) {
    Map<Integer, List<Cell>> own = new HashMap<>();
    for (int unit = 0; unit < 13; unit++) {
      int here = unit;
      var mine = happenings.stream().filter(happening -> happening.unit() == here).toList();
      own.put(
          unit,
          List.of(
              cell(mine.stream().filter(reached).toList()),
              cell(mine.stream().filter(missed).toList())));
    }
    return own;
  }

  /** The groups of events that published counts can tell from others by unit and stage. */
  private static List<List<Happening>> isolable(
      List<Set<Integer>> shownByStage, List<Happening> happenings) {
    List<List<Happening>> groups = new ArrayList<>();
    for (int stage = 0; stage < 3; stage++) {
      for (int unit : shownByStage.get(stage)) {
        var rest = rest(happenings, unit, shownByStage.get(stage));
        int least = stage;
        groups.add(rest.stream().filter(h -> h.stage() >= least).toList());
        for (int earlier = 0; earlier < stage; earlier++) {
          int from = earlier;
          groups.add(rest.stream().filter(h -> h.stage() >= from && h.stage() < least).toList());
        }
      }
    }
    return groups;
  }

  private static List<Happening> rest(List<Happening> happenings, int unit, Set<Integer> shown) {
    return happenings.stream()
        .filter(happening -> isBelow(happening.unit(), unit))
        .filter(
            happening ->
                TREE.below(unit).stream()
                    .noneMatch(child -> shown.contains(child) && isBelow(happening.unit(), child)))
        .toList();
  }

  private static boolean isBelow(int unit, int ancestor) {
    for (int at = unit; at > 0; at = (at - 1) / 3) {
      if (at == ancestor) {
        return true;
      }
    }
    return ancestor == 0;
  }

  /** Any two published periods of a unit, subtracted, leave nothing or enough. */
  @Property(tries = 400)
  void noTwoPeriodsDifferByAFew(@ForAll("quarters") List<Integer> sizes) {
    var cells = sizes.stream().map(Crowds::crowd).toList();
    var open = new OpenPeriods(cells, RULE);

    List<Integer> ends = new ArrayList<>();
    for (int end = 0; end <= sizes.size(); end++) {
      if (open.allows(new OpenPeriods.Period(end, end))) {
        ends.add(end);
      }
    }
    for (int i : ends) {
      for (int j : ends.stream().filter(end -> end > i).toList()) {
        assertThat(RULE.allows(Cell.sum(cells.subList(i, j)))).isTrue();
      }
    }
  }

  /** What a new quarter adds never closes a boundary, so no old release loses its partner. */
  @Property(tries = 200)
  void aNewQuarterNeverChangesWhatWasOpen(@ForAll("quarters") List<Integer> sizes) {
    var cells = sizes.stream().map(Crowds::crowd).toList();
    var before = new OpenPeriods(cells.subList(0, sizes.size() - 1), RULE);
    var after = new OpenPeriods(cells, RULE);

    for (int end = 0; end < sizes.size(); end++) {
      var boundary = new OpenPeriods.Period(end, end);
      assertThat(after.allows(boundary)).isEqualTo(before.allows(boundary));
    }
  }

  @Property(tries = 200)
  void theNearestPeriodIsOneThatMayBeShown(
      @ForAll("quarters") List<Integer> sizes, @ForAll("quarters") List<Integer> asked) {
    var open = new OpenPeriods(sizes.stream().map(Crowds::crowd).toList(), RULE);
    int from = asked.getFirst() % sizes.size();
    int until = from + 1 + asked.getLast() % (sizes.size() - from);

    open.nearest(new OpenPeriods.Period(from, until))
        .ifPresent(
            period -> {
              assertThat(open.allows(period)).isTrue();
              assertThat(period.until()).isGreaterThan(period.from());
            });
  }

  /** The steps of a curve: each block, and so each difference of two shown points, is allowed. */
  @Property(tries = 400)
  void everyStepOfASequenceRestsOnEnough(
      @ForAll("quarters") List<Integer> sizes, @ForAll("quarters") List<Integer> preferred) {
    var cells = sizes.stream().map(Crowds::figure).toList();
    var ends = new Partition(cells, RULE).endsOfTheWhole(new TreeSet<>(preferred));

    int from = 0;
    for (int end : ends) {
      assertThat(end).isLessThanOrEqualTo(sizes.size());
      var block = cells.subList(from, end).stream().map(List::getFirst).toList();
      assertThat(RULE.allows(Cell.sum(block))).isTrue();
      from = end;
    }
    assertThat(ends.isEmpty() || ends.last() == sizes.size()).isTrue();
  }

  @Property(tries = 1)
  void aPreferredEndIsTakenBeforeAnEarlierOne() {
    var cells = IntStream.of(10, 4, 6, 4, 10).mapToObj(Crowds::figure).toList();

    assertThat(new Partition(cells, RULE).endsOfTheWhole(new TreeSet<>(List.of(2))))
        .containsExactly(2, 4, 5);
    assertThat(new Partition(cells, RULE).endsOfTheWhole(new TreeSet<>())).containsExactly(1, 3, 5);
  }

  private static Cell cell(Iterable<Happening> happenings) {
    List<UUID> people = new ArrayList<>();
    happenings.forEach(happening -> people.add(new UUID(0, happening.person())));
    return Cell.of(people);
  }

  @Provide
  Arbitrary<List<Integer>> quarters() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(0, 9)),
            Tuple.of(1, Arbitraries.integers().between(10, 30)),
            Tuple.of(1, Arbitraries.just(0)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(16);
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    var unit = Arbitraries.integers().between(0, 12);
    var person = Arbitraries.integers().between(0, 200);
    var stage = Arbitraries.integers().between(0, 2);
    return Combinators.combine(unit, person, stage).as(Happening::new).list().ofMaxSize(320);
  }
}

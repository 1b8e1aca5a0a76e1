package org.groundswell.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SurvivalLawsTest {

  private enum End {
    ENDORSED,
    DECLINED,
    WITHDRAWN
  }

  @Property(tries = 300)
  void allEndsAndTheOpenRestAddUpToOneAtEveryTime(@ForAll("spells") List<Spell<End>> spells) {
    var incidence = AalenJohansen.of(End.class, spells);

    for (double time = -1; time <= 42; time += 0.5) {
      double at = time;
      double ended =
          Arrays.stream(End.values()).mapToDouble(end -> incidence.incidenceAt(at, end)).sum();
      assertThat(ended + incidence.openAt(at)).isCloseTo(1, within(1e-9));
    }
  }

  @Property(tries = 300)
  void noIncidenceEverFalls(@ForAll("spells") List<Spell<End>> spells) {
    var incidence = AalenJohansen.of(End.class, spells);

    for (End end : End.values()) {
      for (double time = 0; time < 42; time++) {
        assertThat(incidence.incidenceAt(time + 1, end))
            .isGreaterThanOrEqualTo(incidence.incidenceAt(time, end));
      }
    }
  }

  @Property(tries = 300)
  void theCurveStartsAtOneAndNeverRises(@ForAll("spells") List<Spell<End>> spells) {
    var steps = KaplanMeier.of(spells).steps();

    double before = 1;
    for (var step : steps) {
      assertThat(step.survival()).isBetween(0.0, before);
      before = step.survival();
    }
  }

  @Property(tries = 300)
  void everyPointLiesInsideItsBand(@ForAll("spells") List<Spell<End>> spells) {
    for (var step : KaplanMeier.of(spells).steps()) {
      for (Band band : Band.values()) {
        var point = band.at(step.survival(), step.spread());
        if (step.survival() > 0) {
          assertThat(point.value()).isBetween(point.low() - 1e-12, point.high() + 1e-12);
          assertThat(point.low()).isGreaterThanOrEqualTo(0);
          assertThat(point.high()).isLessThanOrEqualTo(1);
        }
      }
    }
  }

  @Property(tries = 200)
  void withoutCensoringTheCurveIsThePlainShare(@ForAll("lengths") List<Integer> lengths) {
    var curve = KaplanMeier.of(lengths.stream().map(l -> Spell.ended(l, End.DECLINED)).toList());

    for (int time = 0; time <= 40; time++) {
      int at = time;
      double waiting = (double) lengths.stream().filter(l -> l > at).count() / lengths.size();
      assertThat(curve.survivalAt(time)).isCloseTo(waiting, within(1e-9));
    }
  }

  @Provide
  Arbitrary<List<Integer>> lengths() {
    return Arbitraries.integers().between(0, 40).list().ofMinSize(1).ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<Spell<End>>> spells() {
    var length = Arbitraries.integers().between(0, 40);
    var end = Arbitraries.of(End.class).injectNull(0.4);
    return Combinators.combine(length, end)
        .as((l, e) -> e == null ? Spell.<End>open(l) : Spell.ended(l, e))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }
}

package org.groundswell.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.groundswell.metrics.statistics.WorkedExamples.aml;
import static org.groundswell.metrics.statistics.WorkedExamples.freireich;
import static org.groundswell.metrics.statistics.WorkedExamples.spells;

import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

  private static final Offset<Double> EXACT = within(1e-6);
  private static final Offset<Double> THREE_DIGITS = within(5e-4);
  private static final Offset<Double> FOUR_DIGITS = within(5e-5);

  /** As printed by R's survival package in its own test output. */
  @Nested
  class OnMillersMaintainedPatients {

    private final KaplanMeier curve = KaplanMeier.of(aml("Maintained"));

    @Test
    void countsCasesAndEvents() {
      assertThat(curve.cases()).isEqualTo(11);
      assertThat(curve.events()).isEqualTo(7);
    }

    @Test
    void fallsAsPrinted() {
      assertThat(curve.survivalAt(8)).isEqualTo(1);
      assertThat(curve.survivalAt(9)).isCloseTo(0.909, THREE_DIGITS);
      assertThat(curve.survivalAt(13)).isCloseTo(0.818, THREE_DIGITS);
      assertThat(curve.survivalAt(18)).isCloseTo(0.716, THREE_DIGITS);
      assertThat(curve.survivalAt(23)).isCloseTo(0.614, THREE_DIGITS);
      assertThat(curve.survivalAt(31)).isCloseTo(0.491, THREE_DIGITS);
      assertThat(curve.survivalAt(34)).isCloseTo(0.368, THREE_DIGITS);
      assertThat(curve.survivalAt(48)).isCloseTo(0.184, THREE_DIGITS);
    }

    @Test
    void hasGreenwoodsStandardError() {
      var first = curve.steps().getFirst();

      assertThat(first.survival() * first.spread()).isCloseTo(0.0867, FOUR_DIGITS);
    }

    @Test
    void hasTheLogBandAsPrinted() {
      assertThat(curve.at(9, Band.LOG).low()).isCloseTo(0.7541, FOUR_DIGITS);
      assertThat(curve.at(9, Band.LOG).high()).isEqualTo(1);
      assertThat(curve.at(31, Band.LOG).low()).isCloseTo(0.2549, FOUR_DIGITS);
      assertThat(curve.at(31, Band.LOG).high()).isCloseTo(0.946, THREE_DIGITS);
      assertThat(curve.at(48, Band.LOG).low()).isCloseTo(0.0359, FOUR_DIGITS);
      assertThat(curve.at(48, Band.LOG).high()).isCloseTo(0.944, THREE_DIGITS);
    }

    @Test
    void hasItsMedianUnderEachBand() {
      assertMedian(curve.median(Band.LOG), 31, 18, null);
      assertMedian(curve.median(Band.LOG_LOG), 31, 13, null);
      assertMedian(curve.median(Band.PLAIN), 31, 18, 48.0);
    }
  }

  @Nested
  class OnMillersOtherPatients {

    private final KaplanMeier curve = KaplanMeier.of(aml("Nonmaintained"));

    @Test
    void comesDownToZeroWithAnUndefinedBand() {
      assertThat(curve.survivalAt(12)).isCloseTo(0.5833, FOUR_DIGITS);
      assertThat(curve.at(12, Band.LOG).low()).isCloseTo(0.3616, FOUR_DIGITS);
      assertThat(curve.at(12, Band.LOG).high()).isCloseTo(0.941, THREE_DIGITS);
      assertThat(curve.survivalAt(43)).isCloseTo(0.0972, FOUR_DIGITS);
      assertThat(curve.survivalAt(45)).isZero();
      assertThat(curve.at(45, Band.LOG).low()).isNaN();
      assertThat(curve.at(45, Band.LOG).high()).isNaN();
    }

    @Test
    void hasItsMedianUnderEachBand() {
      assertMedian(curve.median(Band.LOG), 23, 8, null);
      assertMedian(curve.median(Band.LOG_LOG), 23, 5, 33.0);
      assertMedian(curve.median(Band.PLAIN), 23, 8, 33.0);
    }
  }

  @Test
  void agreesWithTheWholeOfMillersData() {
    var curve = KaplanMeier.of(aml());

    assertThat(curve.cases()).isEqualTo(23);
    assertThat(curve.survivalAt(27)).isCloseTo(0.4968944, EXACT);
    assertMedian(curve.median(Band.LOG), 27, 18, 45.0);
  }

  @Test
  void agreesWithFreireichsTrial() {
    var placebo = KaplanMeier.of(freireich("placebo"));
    var treated = KaplanMeier.of(freireich("6-MP"));

    assertMedian(placebo.median(Band.LOG), 8, 4, 12.0);
    assertMedian(treated.median(Band.LOG), 23, 16, null);
    assertThat(treated.survivalAt(10)).isCloseTo(0.75294, within(5e-6));
    assertThat(treated.survivalAt(23)).isCloseTo(0.44818, within(5e-6));
  }

  /** R's quantile test, its one row without a status dropped. */
  @Nested
  class OnTheEdgeCases {

    private final KaplanMeier curve =
        KaplanMeier.of(spells(new int[] {9, 1, 1, 6, 6, 8, 10}, new int[] {1, 1, 0, 1, 1, 0, 0}));

    @Test
    void countsACaseCensoredAtAnEventTimeAsAtRisk() {
      assertThat(curve.survivalAt(1)).isCloseTo(6 / 7.0, EXACT);
      assertThat(curve.survivalAt(6)).isCloseTo(18 / 35.0, EXACT);
      assertThat(curve.survivalAt(9)).isCloseTo(9 / 35.0, EXACT);
    }

    @Test
    void takesTheMiddleOfAFlatStretch() {
      assertThat(quantile(13 / 14.0)).hasValue(1);
      assertThat(quantile(6 / 7.0)).hasValue(3.5);
      assertThat(quantile(2 / 3.0)).hasValue(6);
      assertThat(quantile(0.5)).hasValue(9);
      assertThat(quantile(9 / 35.0)).hasValue(9.5);
    }

    @Test
    void saysNotReachedWhereTheCurveEndsAbove() {
      assertThat(quantile(0.1)).isEmpty();
    }

    private OptionalDouble quantile(double survival) {
      return curve.quantile(survival, Band.LOG).value();
    }
  }

  @Test
  void staysAtOneWithoutCases() {
    var curve = KaplanMeier.of(List.<Spell<String>>of());

    assertThat(curve.cases()).isZero();
    assertThat(curve.survivalAt(100)).isEqualTo(1);
    assertThat(curve.median(Band.LOG).value()).isEmpty();
  }

  private static void assertMedian(Quantile median, double value, double low, Double high) {
    assertThat(median.value()).hasValue(value);
    assertThat(median.low()).hasValue(low);
    if (high == null) {
      assertThat(median.high()).isEmpty();
    } else {
      assertThat(median.high()).hasValue(high);
    }
  }
}

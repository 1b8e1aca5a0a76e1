package org.groundswell.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IntervalsTest {

  private static final Offset<Double> FIVE_DIGITS = within(5e-6);
  private static final Offset<Double> THREE_DIGITS = within(5e-4);

  @Test
  void wilsonAgreesWithItsPrintedChecks() {
    assertEstimate(Wilson.of(81, 263), 81 / 263.0, .25529, .36621);
    assertEstimate(Wilson.of(0, 20), 0, 0, .16113);
    assertEstimate(Wilson.of(1, 29), 1 / 29.0, .00611, .17176);
  }

  @Test
  void wilsonOfEverythingEndsAtOne() {
    assertThat(Wilson.of(20, 20).high()).isEqualTo(1);
    assertThat(Wilson.of(20, 20).low()).isCloseTo(1 - .16113, FIVE_DIGITS);
  }

  @Test
  void wilsonRefusesAShareOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(3, 2));
  }

  @Test
  void tenIdeasInTwoHundredAndFiftyPersonYearsAreFourPerHundred() {
    var rate = PoissonRate.exact(10, 250).times(100);

    assertThat(rate.value()).isCloseTo(4.00, within(1e-12));
    assertThat(rate.low()).isCloseTo(1.918, THREE_DIGITS);
    assertThat(rate.high()).isCloseTo(7.356, THREE_DIGITS);
  }

  @Test
  void noEventsStillHaveAnUpperEnd() {
    var rate = PoissonRate.exact(0, 1);

    assertThat(rate.value()).isZero();
    assertThat(rate.low()).isZero();
    assertThat(rate.high()).isCloseTo(-Math.log(0.025), within(1e-6));
  }

  @Test
  void manyEventsAreNearTheNormalInterval() {
    var rate = PoissonRate.exact(100_000, 1);

    assertThat(rate.low()).isCloseTo(100_000 - 1.96 * Math.sqrt(100_000), within(3.0));
    assertThat(rate.high()).isCloseTo(100_000 + 1.96 * Math.sqrt(100_000), within(3.0));
  }

  private static void assertEstimate(Estimate estimate, double value, double low, double high) {
    assertThat(estimate.value()).isCloseTo(value, within(1e-12));
    assertThat(estimate.low()).isCloseTo(low, FIVE_DIGITS);
    assertThat(estimate.high()).isCloseTo(high, FIVE_DIGITS);
  }
}

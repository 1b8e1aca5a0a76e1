package org.groundswell.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {

  @Test
  void aDifferenceThatIsTheSameForEveryQuestionHasNoWidth() {
    PairedBootstrap difference =
        PairedBootstrap.of(new double[] {0.5, 0.75}, new double[] {0.25, 0.5});

    assertThat(difference).isEqualTo(new PairedBootstrap(0.25, 0.25, 0.25));
  }

  @Test
  void theIntervalOfACoinIsThatOfTheBinomialDistribution() {
    double[] heads = IntStream.range(0, 100).mapToDouble(i -> i % 2).toArray();

    PairedBootstrap difference = PairedBootstrap.of(heads, new double[100]);

    // Of 100 throws 40 to 60 are heads in 95 % of all cases.
    assertThat(difference.mean()).isEqualTo(0.5, within(1e-9));
    assertThat(difference.low()).isEqualTo(0.40, within(0.0101));
    assertThat(difference.high()).isEqualTo(0.60, within(0.0101));
  }

  @Test
  void aRankingLosesWhenTheWholeIntervalIsBelowNothing() {
    double[] good = new double[50];
    Arrays.fill(good, 1);
    double[] mixed = IntStream.range(0, 50).mapToDouble(i -> i % 2).toArray();

    assertThat(PairedBootstrap.of(mixed, good).loses()).isTrue();
    assertThat(PairedBootstrap.of(good, mixed).loses()).isFalse();
    assertThat(PairedBootstrap.of(mixed, mixed.clone()).loses()).isFalse();
  }
}

package org.groundswell.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against answers worked out by hand. */
class MeasuresTest {

  private static final Offset<Double> EXACTLY = within(1e-6);

  @Test
  void aPerfectListHasEverything() {
    assertThat(Measures.of(List.of("a", "b", "x"), Set.of("a", "b")))
        .isEqualTo(new Measures(1, 1, 1, 1));
  }

  @Test
  void aListWithoutARightDocumentHasNothing() {
    assertThat(Measures.of(List.of("x", "y"), Set.of("a"))).isEqualTo(new Measures(0, 0, 0, 0));
    assertThat(Measures.of(List.of(), Set.of("a"))).isEqualTo(new Measures(0, 0, 0, 0));
  }

  @Test
  void oneOfTwoInTheSecondPlaceAndTheOtherInTheFourth() {
    Measures measured = Measures.of(List.of("x", "a", "y", "b"), Set.of("a", "b"));

    // (1/log2(3) + 1/log2(5)) / (1/log2(2) + 1/log2(3)) = (0.6309298 + 0.4306766) / 1.6309298
    assertThat(measured.nDcg()).isEqualTo(0.650921, EXACTLY);
    // (1/2 + 2/4) / 2
    assertThat(measured.precision()).isEqualTo(0.5, EXACTLY);
    assertThat(measured.reciprocalRank()).isEqualTo(0.5, EXACTLY);
    assertThat(measured.hit()).isOne();
  }

  @Test
  void whatIsNotInTheListCountsAsMissed() {
    Measures measured = Measures.of(List.of("a"), Set.of("a", "b", "c"));

    // 1 / (1 + 0.6309298 + 0.5)
    assertThat(measured.nDcg()).isEqualTo(0.469279, EXACTLY);
    assertThat(measured.precision()).isEqualTo(1 / 3d, EXACTLY);
  }

  @Test
  void theGainEndsAfterTenAndTheHitAfterFive() {
    Measures sixth = Measures.of(listWith("a", 6), Set.of("a"));
    Measures eleventh = Measures.of(listWith("a", 11), Set.of("a"));

    // 1 / log2(7)
    assertThat(sixth.nDcg()).isEqualTo(0.356207, EXACTLY);
    assertThat(sixth.hit()).isZero();
    assertThat(Measures.of(listWith("a", 5), Set.of("a")).hit()).isOne();
    assertThat(eleventh.nDcg()).isZero();
    assertThat(eleventh.reciprocalRank()).isEqualTo(1 / 11d, EXACTLY);
  }

  @Test
  void moreThanTenRightDocumentsCanStillBePerfect() {
    List<String> ranked = IntStream.range(0, 12).mapToObj(Integer::toString).toList();

    assertThat(Measures.of(ranked, Set.copyOf(ranked)).nDcg()).isEqualTo(1, EXACTLY);
  }

  private static List<String> listWith(String right, int rank) {
    return IntStream.rangeClosed(1, 12).mapToObj(i -> i == rank ? right : "x" + i).toList();
  }
}

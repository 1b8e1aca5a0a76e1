package org.groundswell.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.metrics.disclosure.Crowds.crowd;
import static org.groundswell.metrics.disclosure.Crowds.figure;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TreeSuppressionTest {

  private static final Tree<String> FAMILY =
      new Tree<>("agency", Map.of("agency", List.of("a", "b", "c")));

  @Test
  void showsEveryUnitThatIsLargeEnough() {
    assertThat(shown(Map.of("a", 10, "b", 20, "c", 30))).containsOnly("agency", "a", "b", "c");
  }

  @Test
  void hidesTheNextSmallestBesideASingleSmallUnit() {
    assertThat(shown(Map.of("a", 4, "b", 20, "c", 30))).containsOnly("agency", "c");
  }

  @Test
  void hidesAThirdUnitWhenTwoSmallOnesTogetherAreStillSmall() {
    assertThat(shown(Map.of("a", 4, "b", 3, "c", 30))).containsOnly("agency");
  }

  @Test
  void leavesTwoSmallUnitsHiddenThatAreLargeTogether() {
    assertThat(shown(Map.of("a", 5, "b", 5, "c", 30))).containsOnly("agency", "c");
  }

  @Test
  void showsAnEmptyUnitAsZeroAndDoesNotCountItAsCover() {
    assertThat(shown(Map.of("a", 4, "b", 0, "c", 30))).containsOnly("agency", "b");
  }

  @Test
  void protectsWhatHappenedInTheUnitItself() {
    assertThat(shown(Map.of("agency", 3, "a", 15, "b", 20, "c", 30)))
        .containsOnly("agency", "b", "c");
  }

  @Test
  void showsNothingBelowAHiddenUnit() {
    var tree = new Tree<>("agency", Map.of("agency", List.of("a", "b"), "a", List.of("a1", "a2")));

    assertThat(shown(tree, Map.of("a1", 12, "a2", 13, "b", 4))).containsOnly("agency");
  }

  @Test
  void showsNothingOfAnAgencyThatIsTooSmall() {
    assertThat(shown(Map.of("a", 4, "b", 3, "c", 2))).isEmpty();
  }

  @Test
  void showsPartsAloneWhereTheWholeIsNoCandidate() {
    var figures = new Figures<>(FAMILY, 1, Map.of("a", figure(10), "b", figure(4)));

    assertThat(
            new TreeSuppression<>(FAMILY, DisclosureRule.TEN)
                .shown(figures, unit -> !unit.equals("agency")))
        .containsOnly("a", "c");
  }

  /** The 2 by 2 attack: rows are units, columns are endorsed and not endorsed. */
  @Test
  void hidesTheWholeTableWhenOneOfItsFourInnerCellsIsSmall() {
    var figures =
        new Figures<>(
            new Tree<>("agency", Map.of("agency", List.of("a", "b"))),
            2,
            Map.of("a", List.of(crowd(4), crowd(20)), "b", List.of(crowd(30), crowd(40))));

    var shown =
        new TreeSuppression<>(
                new Tree<>("agency", Map.of("agency", List.of("a", "b"))), DisclosureRule.TEN)
            .shown(figures, unit -> true);

    assertThat(shown).containsOnly("agency");
  }

  @Test
  void hidesACellThatOneAuthorDominatesAndCoversIt() {
    var one = Cell.of(Collections.nCopies(20, UUID.randomUUID()));
    var figures =
        new Figures<>(
            FAMILY, 1, Map.of("a", List.of(one.plus(crowd(12))), "b", figure(30), "c", figure(50)));

    assertThat(new TreeSuppression<>(FAMILY, DisclosureRule.TEN).shown(figures, unit -> true))
        .containsOnly("agency", "c");
  }

  private static Set<String> shown(Map<String, Integer> sizes) {
    return shown(FAMILY, sizes);
  }

  private static Set<String> shown(Tree<String> tree, Map<String, Integer> sizes) {
    Map<String, List<Cell>> own = new HashMap<>();
    sizes.forEach((unit, size) -> own.put(unit, figure(size)));
    return new TreeSuppression<>(tree, DisclosureRule.TEN)
        .shown(new Figures<>(tree, 1, own), unit -> true);
  }
}

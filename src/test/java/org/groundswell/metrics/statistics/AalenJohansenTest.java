package org.groundswell.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AalenJohansenTest {

  private enum End {
    ENDORSED,
    DECLINED
  }

  private final AalenJohansen<End> incidence =
      AalenJohansen.of(
          End.class,
          List.of(
              Spell.ended(1, End.ENDORSED),
              Spell.ended(2, End.DECLINED),
              Spell.open(2),
              Spell.ended(3, End.ENDORSED),
              Spell.open(4)));

  @Test
  void sharesOutWhatIsStillOpenJustBeforeEachEnd() {
    assertThat(incidence.incidenceAt(1, End.ENDORSED)).isCloseTo(1 / 5.0, within(1e-12));
    assertThat(incidence.incidenceAt(2, End.DECLINED)).isCloseTo(4 / 5.0 / 4, within(1e-12));
    assertThat(incidence.incidenceAt(3, End.ENDORSED))
        .isCloseTo(1 / 5.0 + 3 / 5.0 / 2, within(1e-12));
  }

  @Test
  void isLowerThanACurveThatTreatsOtherEndsAsCensoring() {
    var naive =
        KaplanMeier.of(
            List.of(
                Spell.ended(1, End.ENDORSED),
                Spell.open(2),
                Spell.open(2),
                Spell.ended(3, End.ENDORSED),
                Spell.open(4)));

    assertThat(incidence.incidenceAt(3, End.ENDORSED)).isLessThan(1 - naive.survivalAt(3));
  }

  @Test
  void isZeroBeforeTheFirstEnd() {
    assertThat(incidence.incidenceAt(0.9, End.ENDORSED)).isZero();
    assertThat(incidence.openAt(0.9)).isEqualTo(1);
  }
}

package org.groundswell.decisionright;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.DecisionRight;
import org.junit.jupiter.api.Test;

class ApplyingTest {

  private static final UUID AGENCY = UUID.randomUUID();
  private static final UUID OFFICE = UUID.randomUUID();
  private static final UUID TEAM = UUID.randomUUID();
  private static final List<UUID> PATH = List.of(TEAM, OFFICE, AGENCY);
  private static final UUID FORMS = UUID.randomUUID();
  private static final UUID MONEY = UUID.randomUUID();

  @Test
  void saysNothingWhereTheCatalogueIsSilent() {
    assertThat(new Applying(List.of()).to(PATH, Set.of(FORMS), null)).isEmpty();
    assertThat(new Applying(List.of(go(AGENCY, MONEY))).to(PATH, Set.of(FORMS), null)).isEmpty();
    assertThat(new Applying(List.of(go(AGENCY, MONEY))).to(PATH, Set.of(), null)).isEmpty();
  }

  @Test
  void aUnitInheritsWhatIsSaidAboveIt() {
    RightEntry above = go(AGENCY, FORMS);

    assertThat(new Applying(List.of(above)).to(PATH, Set.of(FORMS), null)).contains(above);
  }

  @Test
  void atOneLevelTheThemeCountsBeforeAnyTheme() {
    RightEntry any = entry(AGENCY, null, DecisionRight.ASK);
    RightEntry forms = go(AGENCY, FORMS);

    assertThat(new Applying(List.of(any, forms)).to(PATH, Set.of(FORMS), null)).contains(forms);
    assertThat(new Applying(List.of(any, forms)).to(PATH, Set.of(), null)).contains(any);
  }

  @Test
  void theStrictestLevelHoldsWhicheverItIs() {
    RightEntry strictBelow = entry(OFFICE, null, DecisionRight.ASK);
    RightEntry strictAbove = entry(AGENCY, FORMS, DecisionRight.NO);

    assertThat(new Applying(List.of(go(AGENCY, FORMS), strictBelow)).to(PATH, Set.of(FORMS), null))
        .contains(strictBelow);
    assertThat(new Applying(List.of(strictAbove, go(TEAM, FORMS))).to(PATH, Set.of(FORMS), null))
        .contains(strictAbove);
  }

  @Test
  void ofEquallyStrictLevelsTheNearestSpeaks() {
    RightEntry near = go(OFFICE, null);

    assertThat(new Applying(List.of(go(AGENCY, FORMS), near)).to(PATH, Set.of(FORMS), null))
        .contains(near);
  }

  @Test
  void ofSeveralThemesTheStrictestHolds() {
    RightEntry money = entry(AGENCY, MONEY, DecisionRight.NO);

    assertThat(new Applying(List.of(go(AGENCY, FORMS), money)).to(PATH, Set.of(FORMS, MONEY), null))
        .contains(money);
  }

  @Test
  void askingRemainsUnderEveryRight() {
    assertThat(entry(TEAM, null, DecisionRight.NO).choices()).containsExactly(DecisionRight.ASK);
    assertThat(entry(TEAM, null, DecisionRight.ASK).choices()).containsExactly(DecisionRight.ASK);
    assertThat(entry(TEAM, null, DecisionRight.TRY).choices())
        .containsExactly(DecisionRight.TRY, DecisionRight.ASK);
    assertThat(go(TEAM, null).choices())
        .containsExactly(DecisionRight.GO, DecisionRight.TRY, DecisionRight.ASK);
  }

  @Test
  void aPracticeThatIsTakenOverCountsBeforeItsTheme() {
    UUID idea = UUID.randomUUID();
    RightEntry forms = entry(AGENCY, FORMS, DecisionRight.ASK);
    RightEntry practice = of(AGENCY, null, idea, DecisionRight.GO);
    RightEntry strictBelow = entry(OFFICE, null, DecisionRight.TRY);

    Applying agency = new Applying(List.of(forms, practice));
    assertThat(agency.to(PATH, Set.of(FORMS), idea)).contains(practice);
    assertThat(agency.to(PATH, Set.of(FORMS), null)).contains(forms);
    assertThat(agency.to(PATH, Set.of(), UUID.randomUUID())).isEmpty();
    assertThat(new Applying(List.of(practice, strictBelow)).to(PATH, Set.of(), idea))
        .contains(strictBelow);
  }

  private static RightEntry go(UUID unit, UUID theme) {
    return entry(unit, theme, DecisionRight.GO);
  }

  private static RightEntry entry(UUID unit, UUID theme, DecisionRight right) {
    return of(unit, theme, null, right);
  }

  private static RightEntry of(UUID unit, UUID theme, UUID practice, DecisionRight right) {
    return new RightEntry(
        UUID.randomUUID(),
        1,
        unit,
        theme,
        practice,
        right,
        "Head of unit",
        "",
        null,
        null,
        "",
        "",
        "",
        false,
        Instant.EPOCH);
  }
}

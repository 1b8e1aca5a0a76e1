package org.groundswell.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CrowdsTest {

  private static final UUID AGENCY = unit(0);
  private static final UUID ROADS = unit(1);
  private static final UUID BRIDGES = unit(2);

  @Test
  void aLargeUnitIsShownAsItself() {
    Crowds crowds = Crowds.of(Map.of(ROADS, AGENCY), Map.of(AGENCY, 12, ROADS, 10));

    assertThat(crowds.shownFor(ROADS)).isEqualTo(ROADS);
    assertThat(crowds.around(ROADS)).isEqualTo(10);
  }

  @Test
  void theFewGoUpToThoseAbove() {
    Crowds crowds = Crowds.of(Map.of(ROADS, AGENCY), Map.of(AGENCY, 9, ROADS, 9));

    assertThat(crowds.shownFor(ROADS)).isEqualTo(AGENCY);
    assertThat(crowds.around(ROADS)).isEqualTo(18);
  }

  @Test
  void aDirectorAboveLargeUnitsIsNotTheOnlyOneShownAsTheAgency() {
    Crowds crowds =
        Crowds.of(
            Map.of(ROADS, AGENCY, BRIDGES, AGENCY), Map.of(AGENCY, 1, ROADS, 40, BRIDGES, 11));

    assertThat(crowds.shownFor(AGENCY)).isEqualTo(AGENCY);
    assertThat(crowds.shownFor(BRIDGES)).isEqualTo(AGENCY);
    assertThat(crowds.shownFor(ROADS)).isEqualTo(ROADS);
    assertThat(crowds.around(AGENCY)).isEqualTo(12);
  }

  @Property(tries = 300)
  void nobodyIsShownAmongFewerThanTenUnlessTheAgencyIsSmaller(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 14) Integer> sizes,
      @ForAll @Size(30) List<@IntRange(max = 1000) Integer> above) {
    Map<UUID, UUID> parents = new HashMap<>();
    Map<UUID, Integer> people = new HashMap<>();
    for (int i = 0; i < sizes.size(); i++) {
      people.put(unit(i), sizes.get(i));
      if (i > 0) {
        parents.put(unit(i), unit(above.get(i) % i));
      }
    }
    int agency = sizes.stream().mapToInt(Integer::intValue).sum();

    Crowds crowds = Crowds.of(parents, people);

    people.forEach(
        (unit, count) -> {
          if (count > 0) {
            assertThat(crowds.around(unit)).isGreaterThanOrEqualTo(Math.min(10, agency));
            assertThat(above(unit, parents)).contains(crowds.shownFor(unit));
          }
        });
  }

  private static Set<UUID> above(UUID unit, Map<UUID, UUID> parents) {
    Set<UUID> above = new HashSet<>();
    for (UUID at = unit; at != null; at = parents.get(at)) {
      above.add(at);
    }
    return above;
  }

  private static UUID unit(int number) {
    return new UUID(0, number);
  }
}

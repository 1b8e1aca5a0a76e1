package org.groundswell.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.groundswell.directory.KnownNames.Known;
import org.junit.jupiter.api.Test;

class KnownNamesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final UUID UNIT = new UUID(0, 1);

  private final KnownNames names = new KnownNames();

  private void are(String... all) {
    for (int i = 0; i < all.length; i++) {
      names.put(known(i, all[i], null));
    }
  }

  private static Known known(int number, String name, LocalDate leftOn) {
    return new Known(new UUID(0, number), SearchName.of(name), name, null, UNIT, leftOn);
  }

  private List<String> found(int limit, String... beginnings) {
    return names.first(limit, List.of(beginnings), TODAY).stream().map(Known::name).toList();
  }

  @Test
  void answersInTheOrderOfNamesWhicheverWordWasMeant() {
    are("Zoë Ba", "Bo Zed", "Ana Bell", "Ana Cruz");

    assertThat(found(10, "b")).containsExactly("Ana Bell", "Bo Zed", "Zoë Ba");
    assertThat(found(2, "b")).containsExactly("Ana Bell", "Bo Zed");
    assertThat(found(10)).containsExactly("Ana Bell", "Ana Cruz", "Bo Zed", "Zoë Ba");
  }

  @Test
  void tellsPeopleOfOneNameApartAlwaysInTheSameOrder() {
    are("Ana Silva", "Ana Silva", "Ana Silva");

    assertThat(names.first(10, List.of("silva"), TODAY))
        .extracting(Known::id)
        .containsExactly(new UUID(0, 0), new UUID(0, 1), new UUID(0, 2));
  }

  @Test
  void namesNobodyTwiceWhoseWordsBeginAlike() {
    are("Maria Mensah-Müller", "Mo Li");

    assertThat(found(10, "m")).containsExactly("Maria Mensah-Müller", "Mo Li");
  }

  @Test
  void wantsAWordForEachBeginning() {
    are("Ana Silva", "Ana Bell", "Silva Ana");

    assertThat(found(10, "sil", "an")).containsExactly("Ana Silva", "Silva Ana");
    assertThat(found(10, "ana", "x")).isEmpty();
    assertThat(found(10, "ilva")).isEmpty();
  }

  @Test
  void findsNobodyByANameTheyHadBefore() {
    are("Ana Silva");

    names.put(known(0, "Ana Costa", null));

    assertThat(found(10, "silva")).isEmpty();
    assertThat(found(10, "ana")).containsExactly("Ana Costa");
  }

  @Test
  void findsWhoeverLeavesUntilTheDayBefore() {
    names.put(known(0, "Ana Tomorrow", TODAY.plusDays(1)));
    names.put(known(1, "Ana Today", TODAY));

    assertThat(found(10, "ana")).containsExactly("Ana Tomorrow");
  }

  @Test
  void forgetsTheKnownAndDoesNotMindTheUnknown() {
    are("Ana Silva", "Ana Bell");

    names.forget(new UUID(0, 0));
    names.forget(new UUID(7, 7));

    assertThat(found(10, "an")).containsExactly("Ana Bell");
    assertThat(found(10, "silva")).isEmpty();
  }

  /** The law of the merged orders: the same as looking at everybody, for any names. */
  @Property
  void answersAsIfItHadLookedAtEverybody(
      @ForAll("names") List<String> all, @ForAll("questions") List<String> beginnings) {
    KnownNames merged = new KnownNames();
    List<Known> everybody = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      everybody.add(known(i, all.get(i), null));
    }
    everybody.forEach(merged::put);

    assertThat(merged.first(3, beginnings, TODAY))
        .isEqualTo(
            everybody.stream()
                .filter(it -> beginnings.stream().allMatch(each -> hasWord(it, each)))
                .sorted(
                    Comparator.comparing((Known it) -> it.searchName().text())
                        .thenComparing(Known::id))
                .limit(3)
                .toList());
  }

  private static boolean hasWord(Known known, String beginning) {
    return known.searchName().words().stream().anyMatch(word -> word.startsWith(beginning));
  }

  @Provide
  Arbitrary<List<String>> names() {
    Arbitrary<String> word = Arbitraries.strings().withChars("ab").ofMinLength(1).ofMaxLength(3);
    return word.list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(words -> String.join(" ", words))
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<String>> questions() {
    return Arbitraries.strings().withChars("ab").ofMinLength(1).ofMaxLength(2).list().ofMaxSize(3);
  }
}

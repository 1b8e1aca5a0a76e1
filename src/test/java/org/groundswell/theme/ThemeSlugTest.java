package org.groundswell.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeSlugTest {

  @ParameterizedTest
  @CsvSource({
    "Forms and paper, forms-and-paper",
    "Bâtiments & salles, batiments-salles",
    "«Zweite» Tür!, zweite-tur",
    "نماذج وورق, نماذج-وورق",
    "แบบฟอร์ม, แบบฟอร์ม",
    "???, theme"
  })
  void keepsTheLettersOfEveryScript(String name, String slug) {
    assertThat(ThemeSlug.of(name, List.of())).isEqualTo(slug);
  }

  @Test
  void isNobodyElses() {
    assertThat(ThemeSlug.of("Forms", List.of("forms", "forms-2"))).isEqualTo("forms-3");
  }

  @Test
  void fitsIntoItsColumnWithANumberBehind() {
    String longest = "x".repeat(60);

    assertThat(ThemeSlug.of(longest, List.of(longest))).isEqualTo(longest + "-2");
  }
}

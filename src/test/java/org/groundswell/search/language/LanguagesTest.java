package org.groundswell.search.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({
    "en, One form for every leave application",
    "en, WhatsApp",
    "fr, Un calendrier partagé pour les salles",
    "es, Menos papel en la oficina",
    "pt, Menos papel no escritório",
    "de, Ein gemeinsamer Kalender für alle",
    "sw, Watu wanasubiri muda mrefu kwa leseni",
    "ar, دراجات للموظفين في الوزارة",
    "ur, دفتر میں کم کاغذ استعمال کریں",
    "hi, कार्यालय में कम कागज",
    "th, โรงรถจักรยาน"
  })
  void tellsTheLanguageOfATitle(String code, String title) {
    assertThat(Languages.USUAL.languageOf(title)).map(Language::code).contains(code);
  }

  @Test
  void takesTheFirstLanguageForATextThatIsTooShortToTell() {
    assertThat(Languages.of("en,fr").languageOf("OK")).contains(Language.ENGLISH);
    assertThat(Languages.of("fr,en").languageOf("OK")).contains(Language.FRENCH);
  }

  @Test
  void goesByTheScriptOfMostLetters() {
    assertThat(Languages.USUAL.languageOf("WiFi สำหรับห้องประชุมทุกห้อง")).contains(Language.THAI);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "2026", "会議室の予約", "👩‍👩‍👧‍👦"})
  void knowsNoLanguageForATextWithoutLettersOrInAnotherScript(String text) {
    assertThat(Languages.USUAL.languageOf(text)).isEmpty();
  }

  @Test
  void countsItsOwnLanguageAmongTheLikelyOnesWhereItIsWrittenAlike() {
    assertThat(Languages.USUAL.likely("Ban disposable barbecues")).contains(Language.ENGLISH);
    assertThat(Languages.of("en,de").likely("Ein gemeinsamer Kalender für alle"))
        .containsExactly(Language.GERMAN, Language.ENGLISH);
    assertThat(Languages.USUAL.likely("โรงรถจักรยาน")).containsExactly(Language.THAI);
    assertThat(Languages.USUAL.likely("2026")).isEmpty();
  }

  @Test
  void tellsWhetherATextIsInOneOfSomeLanguages() {
    String thai = "โรงรถจักรยาน";

    assertThat(Languages.USUAL.isIn(Set.of("en"), "Bicycle sheds")).isTrue();
    assertThat(Languages.USUAL.isIn(Set.of("en"), thai)).isFalse();
    assertThat(Languages.USUAL.isIn(Set.of("en"), "2026")).isFalse();
    assertThat(Languages.USUAL.isIn(Set.of("en", "th"), thai)).isTrue();
    assertThat(Languages.USUAL.isIn(Set.of(), "会議室の予約")).isTrue();
  }

  @Test
  void aTextInTwoScriptsIsInNeitherLanguageUnlessNearlyAllOfItIs() {
    assertThat(Languages.USUAL.isIn(Set.of("en"), "Archive คือ")).isFalse();
    assertThat(Languages.USUAL.isIn(Set.of("en"), "abcdefghi ท")).isTrue();
    assertThat(Languages.USUAL.isIn(Set.of("en"), "abcdefgh ท")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " , ", "en,xx", "EN"})
  void refusesASettingThatItDoesNotUnderstand(String codes) {
    assertThatIllegalArgumentException().isThrownBy(() -> Languages.of(codes));
  }
}

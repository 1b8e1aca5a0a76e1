package org.groundswell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextValidatorTest {

  private final TextValidator line = new TextValidator.ForPlainLine();
  private final TextValidator prose = new TextValidator.ForProse();

  @ParameterizedTest
  @ValueSource(
      strings = {"Plain", "عنوان بالعربية", "e\u0301te\u0301", "👩🏽‍🔧", "a\u200Fb", "<b>"})
  void takesLettersOfEveryScript(String text) {
    assertThat(text.codePoints()).allMatch(line::isText);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\n", "\t", "\u001b", "\u0085", "\u2028", "\ud800", "\u007f"})
  void refusesInALineWhatIsNoText(String text) {
    assertThat(text.codePoints()).noneMatch(line::isText);
  }

  @Test
  void takesLineBreaksAndTabsInProse() {
    assertThat("one\r\n\ttwo".codePoints()).allMatch(prose::isText);
    assertThat("\u0000\u001b".codePoints()).noneMatch(prose::isText);
  }
}

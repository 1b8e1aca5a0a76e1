package org.groundswell.proposal.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @Test
  void rendersEmphasisListsAndTables() {
    assertThat(Markdown.html("**a** _b_")).contains("<strong>a</strong>").contains("<em>b</em>");
    assertThat(Markdown.html("- one\n- two")).contains("<li>one</li>");
    assertThat(Markdown.html("|a|b|\n|-|-|\n|1|2|")).contains("<td>1</td>");
  }

  @Test
  void linksTellNothingAboutTheReader() {
    assertThat(Markdown.html("[x](https://example.org) https://example.org/y"))
        .contains("href=\"https://example.org\"")
        .contains("href=\"https://example.org/y\"")
        .contains("noopener")
        .contains("nofollow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "![x](https://elsewhere.example/pixel.png)",
        "<a href='https://e.example' onclick='x()'>x</a>",
        "<iframe src=https://e.example></iframe>",
        "[x](https://e.example \"t\" onmouseover=x)",
        "<style>*{display:none}</style>",
        "<math><mtext><script>x</script>"
      })
  void letsNothingThroughThatCouldRunOrLoad(String markdown) {
    assertThat(Markdown.html(markdown))
        .doesNotContainIgnoringCase("<script")
        .doesNotContainIgnoringCase("<img")
        .doesNotContainIgnoringCase("<svg")
        .doesNotContainIgnoringCase("<iframe")
        .doesNotContainIgnoringCase("<style")
        .doesNotContain("href=\"javascript")
        .doesNotContain("href=\"data")
        .doesNotContain("href=\"vbscript")
        .doesNotContainPattern("<[^>]*\\son\\w+=");
  }

  @Test
  void keepsRightToLeftAndCombiningText() {
    assertThat(Markdown.html("الفكرة e\u0301 שלום")).contains("الفكرة").contains("e\u0301");
  }

  @Test
  void plainTextHasTheWordsOnly() {
    assertThat(Markdown.plain("# A **b**\n\n- c\n- [d](https://e.example)\n\n`f`"))
        .isEqualTo("A b c d f");
    assertThat(Markdown.plain(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nobody asks visitors.",
        "Form 12 asks for the same address, three times (at least): why?",
        "Ein Formular für  alle – 1. Schritt",
        "A - B - C",
        "كلمات بالعربية"
      })
  void says_the_same_of_unmarked_words_whether_it_parses_them_or_not(String words) {
    assertThat(Markdown.plain(words)).isEqualTo(Markdown.plain(words + "\n"));
  }

  @Test
  void cutsBetweenWords() {
    assertThat(Markdown.excerpt("one two three four", 10)).isEqualTo("one two…");
    assertThat(Markdown.excerpt("short", 10)).isEqualTo("short");
  }

  @Test
  void neverCutsACharacterInHalf() {
    assertThat(Markdown.excerpt("😀".repeat(20), 10))
        .endsWith("…")
        .matches(
            text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
  }
}

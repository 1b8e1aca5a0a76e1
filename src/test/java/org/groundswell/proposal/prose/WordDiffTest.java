package org.groundswell.proposal.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.proposal.prose.WordDiff.Op.GONE;
import static org.groundswell.proposal.prose.WordDiff.Op.NEW;
import static org.groundswell.proposal.prose.WordDiff.Op.SAME;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.groundswell.proposal.prose.WordDiff.Part;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  @Test
  void marksWholeWords() {
    assertThat(WordDiff.between("we wait two hours", "we wait three hours"))
        .containsExactly(
            new Part(SAME, "we wait "),
            new Part(GONE, "two"),
            new Part(NEW, "three"),
            new Part(SAME, " hours"));
  }

  @Test
  void takesNothingForAnEmptyText() {
    assertThat(WordDiff.between(null, "new")).containsExactly(new Part(NEW, "new"));
    assertThat(WordDiff.between("gone", null)).containsExactly(new Part(GONE, "gone"));
    assertThat(WordDiff.between(null, null)).isEmpty();
  }

  @Test
  void keepsCombiningMarksWithTheirLetters() {
    assertThat(WordDiff.between("cafe", "cafe\u0301"))
        .containsExactly(new Part(GONE, "cafe"), new Part(NEW, "cafe\u0301"));
  }

  @Property(tries = 200)
  void bothVersionsCanBeReadFromTheParts(
      @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'c') String before,
      @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'c') String after) {
    String old = spaced(before);
    String now = spaced(after);

    List<Part> parts = WordDiff.between(old, now);

    assertThat(without(parts, NEW)).isEqualTo(old);
    assertThat(without(parts, GONE)).isEqualTo(now);
  }

  private static String spaced(String letters) {
    return letters.replace('c', ' ');
  }

  private static String without(List<Part> parts, WordDiff.Op op) {
    return parts.stream()
        .filter(part -> part.op() != op)
        .map(Part::text)
        .collect(Collectors.joining());
  }
}

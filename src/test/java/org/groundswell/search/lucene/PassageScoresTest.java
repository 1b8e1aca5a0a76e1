package org.groundswell.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class PassageScoresTest {

  private static final int PASSAGES = 1_000;
  private static final int WORDS = 5;
  private static final int MOST_HITS = 12;

  private final Random random = new Random(3);

  @Test
  void areLucenesOwn() {
    PassageScorer lucene = new PassageScorer();
    PassageScorer ours = new PassageScores();
    for (int i = 0; i < PASSAGES; i++) {
      Passage passage = passage();
      int length = passage.getEndOffset() + random.nextInt(2_000);

      assertThat(ours.score(passage, length)).isEqualTo(lucene.score(passage, length));
    }
  }

  private Passage passage() {
    Passage passage = new Passage();
    int start = random.nextInt(3_000);
    passage.setStartOffset(start);
    passage.setEndOffset(start + 10 * MOST_HITS);
    int hits = random.nextInt(MOST_HITS);
    for (int hit = 0; hit < hits; hit++) {
      int word = random.nextInt(WORDS);
      passage.addMatch(
          start + 10 * hit, start + 10 * hit + 5, new BytesRef("word " + word), 1 + word);
    }
    return passage;
  }
}

package org.groundswell.search.lucene;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;

/**
 * Scores passages as {@link PassageScorer} does. A passage has a few hits, which are compared with
 * each other; Lucene puts them into a hash table of 32 KB for each passage.
 */
final class PassageScores extends PassageScorer {

  @Override
  public float score(Passage passage, int contentLength) {
    BytesRef[] words = passage.getMatchTerms();
    double score = 0;
    for (int i = 0; i < passage.getNumMatches(); i++) {
      if (first(words, words[i]) == i) {
        int inText = passage.getMatchTermFreqsInDoc()[i];
        score += tf(count(passage, words[i]), passage.getLength()) * weight(contentLength, inText);
      }
    }
    return (float) (score * norm(passage.getStartOffset()));
  }

  private static int first(BytesRef[] words, BytesRef word) {
    int at = 0;
    while (!words[at].bytesEquals(word)) {
      at++;
    }
    return at;
  }

  private static int count(Passage passage, BytesRef word) {
    int count = 0;
    for (int i = 0; i < passage.getNumMatches(); i++) {
      count += passage.getMatchTerms()[i].bytesEquals(word) ? 1 : 0;
    }
    return count;
  }
}

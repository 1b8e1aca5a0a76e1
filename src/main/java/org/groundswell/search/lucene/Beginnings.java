package org.groundswell.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;

/**
 * The first letters of every word, as terms of their own.
 *
 * <p>A few letters begin thousands of words: looking for all of those is what costs most while
 * somebody types. Longer beginnings have few words and need no such terms.
 */
final class Beginnings extends AnalyzerWrapper {

  static final int LONGEST = 4;

  Beginnings() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return Analysis.ANY_LANGUAGE;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents words) {
    return new TokenStreamComponents(
        words.getSource(), new EdgeNGramTokenFilter(words.getTokenStream(), 1, LONGEST, false));
  }
}

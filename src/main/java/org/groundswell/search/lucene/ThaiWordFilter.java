package org.groundswell.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Parts a run of Thai, which puts no space between words, by the platform's dictionary.
 *
 * <p>Lucene's tokenizer for Thai does the same to a whole text, in whatever script it is; as a
 * filter, the words of other languages in the same text stay as they are.
 */
final class ThaiWordFilter extends TokenFilter {

  private static final String RUN =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

  private final BreakIterator words = BreakIterator.getWordInstance(Locale.of("th"));
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private String run = "";
  private State atRun;
  private int runStart;
  private int start;
  private int end = BreakIterator.DONE;

  ThaiWordFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (end != BreakIterator.DONE) {
      emit();
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (RUN.equals(type.type())) {
      begin();
    }
    return true;
  }

  private void begin() {
    run = term.toString();
    atRun = captureState();
    runStart = offset.startOffset();
    words.setText(run);
    start = words.first();
    end = words.next();
    int increment = position.getPositionIncrement();
    emit();
    position.setPositionIncrement(increment);
  }

  private void emit() {
    restoreState(atRun);
    term.setEmpty().append(run, start, end);
    offset.setOffset(runStart + start, runStart + end);
    position.setPositionIncrement(1);
    start = end;
    end = words.next();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    end = BreakIterator.DONE;
  }
}

package org.groundswell.search.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Whole words and stems of one text in one stream, as a highlighter needs them: half a word typed
 * marks the whole one, and a word marks its other forms.
 */
final class BothForms extends Analyzer {

  private final Analyzer stems;

  BothForms(Analyzer stems) {
    this.stems = stems;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Merged merged = new Merged();
    return new TokenStreamComponents(reader -> merged.text = read(reader), merged);
  }

  private static String read(Reader reader) {
    StringWriter text = new StringWriter();
    try {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Two streams by where their terms begin; a stem stands where its word stands. */
  private final class Merged extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private String text = "";
    private Form whole;
    private Form stem;

    @Override
    public void reset() throws IOException {
      super.reset();
      whole = new Form(Analysis.ANY_LANGUAGE.tokenStream("whole", text));
      stem = new Form(stems.tokenStream("stem", text));
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      boolean wholeFirst = whole.there && (!stem.there || whole.start() <= stem.start());
      Form first = wholeFirst ? whole : stem;
      if (!first.there) {
        return false;
      }
      term.append(first.term);
      offset.setOffset(first.start(), first.offset.endOffset());
      position.setPositionIncrement(wholeFirst ? first.position.getPositionIncrement() : 0);
      first.advance();
      return true;
    }

    @Override
    public void close() throws IOException {
      super.close();
      if (whole != null) {
        whole.terms.close();
        stem.terms.close();
      }
    }
  }

  /** One of the streams, with the term it has come to. */
  private static final class Form {

    private final TokenStream terms;
    private final CharTermAttribute term;
    private final OffsetAttribute offset;
    private final PositionIncrementAttribute position;
    private boolean there;

    Form(TokenStream terms) throws IOException {
      this.terms = terms;
      term = terms.addAttribute(CharTermAttribute.class);
      offset = terms.addAttribute(OffsetAttribute.class);
      position = terms.addAttribute(PositionIncrementAttribute.class);
      terms.reset();
      advance();
    }

    int start() {
      return offset.startOffset();
    }

    void advance() {
      try {
        there = terms.incrementToken();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package org.groundswell.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes terms: English with stems, and any language with whole words; both without case
 * and accents.
 */
final class Analysis extends DelegatingAnalyzerWrapper {

  static final Analyzer ENGLISH = new English();
  static final Analyzer ANY_LANGUAGE = new AnyLanguage();

  Analysis() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return FieldName.isAny(field) ? ANY_LANGUAGE : ENGLISH;
  }

  /** The terms of a text, in its order. */
  static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static final class English extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream terms = new EnglishPossessiveFilter(words);
      terms = new LowerCaseFilter(terms);
      terms = new ASCIIFoldingFilter(terms);
      terms = new StopFilter(terms, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
      return new TokenStreamComponents(words, new PorterStemFilter(terms));
    }
  }

  private static final class AnyLanguage extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream terms = new CJKWidthFilter(words);
      terms = new LowerCaseFilter(terms);
      terms = new DecimalDigitFilter(terms);
      terms = new CJKBigramFilter(terms);
      return new TokenStreamComponents(words, new ASCIIFoldingFilter(terms));
    }
  }
}

package org.groundswell.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words of any language, unstemmed: whoever types a letter in another way finds it all the same.
 *
 * <p>Thai is parted into words and Chinese, Japanese and Korean into pairs of signs; the letters
 * that Arabic, Persian and Urdu write alike are one.
 */
final class WholeWords extends Analyzer {

  private final CharArraySet stopWords;

  WholeWords() {
    this(CharArraySet.EMPTY_SET);
  }

  WholeWords(CharArraySet stopWords) {
    this.stopWords = stopWords;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    TokenStream terms = new CJKWidthFilter(words);
    terms = new LowerCaseFilter(terms);
    terms = new DecimalDigitFilter(terms);
    terms = new ThaiWordFilter(terms);
    terms = new StopFilter(terms, stopWords);
    terms = new ArabicNormalizationFilter(terms);
    terms = new PersianNormalizationFilter(terms);
    terms = new IndicNormalizationFilter(terms);
    terms = new CJKBigramFilter(terms);
    terms = new AccentFilter(terms);
    return new TokenStreamComponents(words, new ASCIIFoldingFilter(terms));
  }
}

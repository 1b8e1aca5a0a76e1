package org.groundswell.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** One of Lucene's analysers, with the accents folded that its stemmer leaves. */
final class Folded extends AnalyzerWrapper {

  private final Analyzer stock;

  Folded(Analyzer stock) {
    super(GLOBAL_REUSE_STRATEGY);
    this.stock = stock;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return stock;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
    return new TokenStreamComponents(
        components.getSource(),
        new ASCIIFoldingFilter(new AccentFilter(components.getTokenStream())));
  }
}

package org.groundswell.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.groundswell.search.language.Language;

/**
 * How text becomes terms: each language with its own stems, and any language with whole words; all
 * without case and accents.
 *
 * <p>Lucene's own analysers, with accents folded behind them; for Urdu and Swahili, which it has
 * none for, whole words without the most frequent ones.
 */
final class Analysis extends DelegatingAnalyzerWrapper {

  static final Analyzer ENGLISH = new English();
  static final Analyzer ANY_LANGUAGE = new WholeWords();
  static final Analyzer BEGINNINGS = new Beginnings();

  private static final Map<Language, Analyzer> BY_LANGUAGE = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      BY_LANGUAGE.put(language, analyzer(language));
    }
  }

  Analysis() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    if (FieldName.isBeginnings(field)) {
      return BEGINNINGS;
    }
    return FieldName.isAny(field) ? ANY_LANGUAGE : in(FieldName.language(field));
  }

  /** How a language is analysed. */
  static Analyzer in(Language language) {
    return BY_LANGUAGE.get(language);
  }

  private static Analyzer analyzer(Language language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case FRENCH -> new Folded(new FrenchAnalyzer());
      case SPANISH -> new Folded(new SpanishAnalyzer());
      case PORTUGUESE -> new Folded(new PortugueseAnalyzer());
      case GERMAN -> new Folded(new GermanAnalyzer());
      case ITALIAN -> new Folded(new ItalianAnalyzer());
      case DUTCH -> new Folded(new DutchAnalyzer());
      case INDONESIAN -> new Folded(new IndonesianAnalyzer());
      case TURKISH -> new Folded(new TurkishAnalyzer());
      case SWAHILI -> new WholeWords(StopWords.SWAHILI);
      case RUSSIAN -> new Folded(new RussianAnalyzer());
      case ARABIC -> new Folded(new ArabicAnalyzer());
      case URDU -> new WholeWords(StopWords.URDU);
      case PERSIAN -> new Folded(new PersianAnalyzer());
      case HINDI -> new Folded(new HindiAnalyzer());
      case BENGALI -> new Folded(new BengaliAnalyzer());
      case THAI -> new WholeWords(ThaiAnalyzer.getDefaultStopSet());
    };
  }

  /**
   * A term, and what it was made of.
   *
   * @param raw as it stands in the text, with its case and accents
   */
  record Piece(String term, String raw) {}

  /** The terms of a text, in its order. */
  static List<String> terms(Analyzer analyzer, String text) {
    return pieces(analyzer, text).stream().map(Piece::term).toList();
  }

  /** The terms of a text with what each was made of, in its order. */
  static List<Piece> pieces(Analyzer analyzer, String text) {
    List<Piece> pieces = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        pieces.add(
            new Piece(term.toString(), text.substring(offset.startOffset(), offset.endOffset())));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pieces;
  }

  private static final class English extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream terms = new EnglishPossessiveFilter(words);
      terms = new LowerCaseFilter(terms);
      terms = new AccentFilter(terms);
      terms = new ASCIIFoldingFilter(terms);
      terms = new StopFilter(terms, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
      return new TokenStreamComponents(words, new PorterStemFilter(terms));
    }
  }
}

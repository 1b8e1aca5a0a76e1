package org.groundswell.search.lucene;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes accents off letters, however they were typed: as one sign or as a letter and a mark.
 *
 * <p>Only in scripts where a mark is an accent. In Devanagari or Thai it is a vowel, and stays.
 */
final class AccentFilter extends TokenFilter {

  private static final Set<UnicodeScript> ACCENTED =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  AccentFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!isAscii()) {
      String folded = withoutAccents(Normalizer.normalize(term, Normalizer.Form.NFKD));
      term.setEmpty().append(Normalizer.normalize(folded, Normalizer.Form.NFC));
    }
    return true;
  }

  private boolean isAscii() {
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String withoutAccents(String decomposed) {
    StringBuilder kept = new StringBuilder(decomposed.length());
    UnicodeScript script = UnicodeScript.COMMON;
    for (int i = 0; i < decomposed.length(); i += Character.charCount(decomposed.codePointAt(i))) {
      int sign = decomposed.codePointAt(i);
      boolean mark = Character.getType(sign) == Character.NON_SPACING_MARK;
      if (!mark) {
        script = UnicodeScript.of(sign);
      }
      if (!mark || !ACCENTED.contains(script)) {
        kept.appendCodePoint(sign);
      }
    }
    return kept.toString();
  }
}

package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which documents of a segment have a word, deleted ones among them.
 *
 * <p>A search asks for dozens of words one after the other; what reads the dictionary of a field
 * and the list of a word is used again for the next one. So it belongs to one thread.
 */
final class Lists {

  private final LeafReader segment;
  private final Map<String, TermsEnum> dictionaries = new HashMap<>();
  private PostingsEnum list;

  Lists(LeafReader segment) {
    this.segment = segment;
  }

  /** Adds the documents that have the word. */
  void addTo(FixedBitSet documents, Term word) throws IOException {
    TermsEnum dictionary = dictionary(word.field());
    if (dictionary.seekExact(word.bytes())) {
      list = dictionary.postings(list, PostingsEnum.NONE);
      list.nextDoc();
      list.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, documents, 0);
    }
  }

  private TermsEnum dictionary(String field) throws IOException {
    TermsEnum known = dictionaries.get(field);
    if (known == null) {
      known = Terms.getTerms(segment, field).iterator();
      dictionaries.put(field, known);
    }
    return known;
  }
}

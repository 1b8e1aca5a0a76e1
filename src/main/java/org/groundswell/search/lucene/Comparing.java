package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.groundswell.search.language.Language;
import org.groundswell.search.vector.Meaning;

/**
 * Compares proposals with each other at one moment of the index.
 *
 * <p>The scores of a search are only comparable within its list, so they cannot rank pairs. What is
 * compared here are the two texts themselves: the cosine of their words, each weighted by how
 * telling it is in this index and three times when it stands in the title, and the cosine of what
 * they mean.
 */
final class Comparing {

  private static final double IN_TITLE = 3;
  private static final int MOST_SHARED = 5;
  private static final int SHORTEST = 3;

  private final IndexSearcher searcher;
  private final Language language;

  Comparing(IndexSearcher searcher, Language language) {
    this.searcher = searcher;
    this.language = language;
  }

  Alike compare(IndexedProposal one, IndexedProposal other) throws IOException {
    Map<String, Double> words = weights(one.words());
    Map<String, Double> others = weights(other.words());
    double both = length(words) * length(others);
    double inWords = both == 0 ? 0 : product(words, others) / both;
    Meaning first = meaning(searcher, one);
    Meaning second = meaning(searcher, other);
    boolean known = !first.isUnknown() && first.model().equals(second.model());
    return new Alike(
        inWords, known ? cosine(first, second) : 0, known, shared(words, others, one.words()));
  }

  /** What the index knows of the meaning of a proposal's present words. */
  static Meaning meaning(IndexSearcher searcher, IndexedProposal proposal) throws IOException {
    Optional<Meant> kept = MeaningField.kept(searcher, proposal);
    return kept.map(Meant::meaning).orElse(Meaning.UNKNOWN);
  }

  private Map<String, Double> weights(IndexedProposal.Words words) throws IOException {
    Map<String, Double> counts = new HashMap<>();
    terms(words.body()).forEach(term -> counts.merge(term, 1.0, Double::sum));
    terms(words.title()).forEach(term -> counts.merge(term, IN_TITLE, Double::sum));
    Map<String, Double> weights = new HashMap<>();
    for (Map.Entry<String, Double> counted : counts.entrySet()) {
      weights.put(counted.getKey(), (1 + Math.log(counted.getValue())) * telling(counted.getKey()));
    }
    return weights;
  }

  private List<String> terms(String text) {
    return Analysis.terms(Analysis.in(language), text);
  }

  private double telling(String term) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    int known = reader.docFreq(new Term(FieldName.in(language, FieldName.BODY), term));
    return Math.log(1 + (reader.numDocs() + 1.0) / (known + 1.0));
  }

  private static double length(Map<String, Double> weights) {
    return Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
  }

  private static double product(Map<String, Double> words, Map<String, Double> others) {
    return words.entrySet().stream()
        .mapToDouble(word -> word.getValue() * others.getOrDefault(word.getKey(), 0.0))
        .sum();
  }

  private static double cosine(Meaning first, Meaning second) {
    double sum = 0;
    for (int i = 0; i < first.vector().length; i++) {
      sum += first.vector()[i] * second.vector()[i];
    }
    return sum;
  }

  private List<String> shared(
      Map<String, Double> words, Map<String, Double> others, IndexedProposal.Words written) {
    Map<String, String> asWritten = new LinkedHashMap<>();
    Analysis.pieces(Analysis.in(language), written.title() + "\n" + written.body())
        .forEach(piece -> asWritten.putIfAbsent(piece.term(), piece.raw()));
    return words.keySet().stream()
        .filter(term -> others.containsKey(term) && asWritten.get(term).length() >= SHORTEST)
        .sorted(
            Comparator.comparingDouble((String term) -> words.get(term) * others.get(term))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_SHARED)
        .map(asWritten::get)
        .toList();
  }
}

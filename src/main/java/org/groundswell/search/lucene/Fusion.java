package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.groundswell.search.vector.Meaning;

/**
 * One ranking from two halves: how well the words fit, and how near the meaning is.
 *
 * <p>Each half names its best. Whatever one of them names is scored by both, exactly and not by its
 * rank, since ranks throw away by how much one is better. Each half's scores are counted in
 * standard deviations of its own best, and the two are added with one weight. A half that is sure,
 * with few far ahead of the rest, so outvotes one that is not.
 *
 * <p>A proposal whose meaning is not known, because it is too new or in another language, is ranked
 * as if its meaning fitted as well as its words.
 *
 * @see <a href="../../../../../../../../docs/adr/0087-fusion-in-standard-deviations.md">ADR</a>
 */
final class Fusion {

  /**
   * How the halves come together.
   *
   * @param weight of the meaning, from 0 to 1
   * @param named how many each half names
   */
  record Balance(double weight, int named) {}

  private final IndexSearcher searcher;
  private final Fit words;
  private final Matches among;
  private final Meaning meaning;

  /** A document's place is decided by its score alone; the lower number wins among equals. */
  private static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.comparingDouble((ScoreDoc hit) -> hit.score)
          .reversed()
          .thenComparingInt(hit -> hit.doc);

  /**
   * Prepares to rank.
   *
   * @param among what may be found at all, by the rights and by the filters
   */
  Fusion(IndexSearcher searcher, Fit words, Matches among, Meaning meaning) {
    this.searcher = searcher;
    this.words = words;
    this.among = among;
    this.meaning = meaning;
  }

  /** What is nearest by meaning alone. */
  static ScoreDoc[] nearest(IndexSearcher searcher, Meaning meaning, Matches among, int most)
      throws IOException {
    return searcher.search(new Nearest(meaning, among, most), most).scoreDocs;
  }

  /** Everything that one of the halves names, the best first. */
  List<ScoreDoc> ranked(Balance balance) throws IOException {
    double weight = balance.weight();
    int most = balance.named();
    Both<ScoreDoc[], ScoreDoc[]> best =
        Both.of(
            searcher.getTaskExecutor(),
            () -> byWords(most),
            () -> nearest(searcher, meaning, among, most));
    ScoreDoc[] byWords = best.one();
    ScoreDoc[] byMeaning = best.other();
    int[] named = named(byWords, byMeaning);
    Map<Integer, Float> fit = Scores.of(searcher, words.scored(), named);
    Map<Integer, Float> near = Scores.near(searcher, meaning, named);
    Scale fitScale = Scale.of(Arrays.stream(byWords).mapToDouble(hit -> fit.get(hit.doc)), most);
    Scale nearScale =
        Scale.of(Arrays.stream(byMeaning).mapToDouble(hit -> near.get(hit.doc)), most);
    return Arrays.stream(named)
        .mapToObj(
            document -> {
              double word = fitScale.of(fit.getOrDefault(document, 0f));
              double sense = near.containsKey(document) ? nearScale.of(near.get(document)) : word;
              return new ScoreDoc(document, (float) ((1 - weight) * word + weight * sense));
            })
        .sorted(BEST_FIRST)
        .toList();
  }

  /** Where very much has the words, the best are looked for where they are likeliest. */
  private ScoreDoc[] byWords(int most) throws IOException {
    if (words.likeliest() instanceof MatchAllDocsQuery) {
      Query both =
          new BooleanQuery.Builder()
              .add(words.named(), Occur.MUST)
              .add(among, Occur.FILTER)
              .build();
      return searcher.search(both, most).scoreDocs;
    }
    Matches named = Matches.of(searcher, words.named()).and(among);
    if (named.count() > Searching.VERY_MUCH) {
      Matches likeliest = named.and(Matches.of(searcher, words.likeliest()));
      named = likeliest.count() < most ? named : likeliest;
    }
    return searcher.search(new Ranking(words.named(), named), most).scoreDocs;
  }

  private static int[] named(ScoreDoc[] byWords, ScoreDoc[] byMeaning) {
    Set<Integer> named = new TreeSet<>();
    Stream.of(byWords, byMeaning).flatMap(Arrays::stream).forEach(hit -> named.add(hit.doc));
    return named.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Counts scores in standard deviations from the mean of a list filled up with nothing. */
  private record Scale(double mean, double deviation) {

    private static final double LEAST = 1e-6;

    static Scale of(DoubleStream best, int most) {
      double[] filled = Arrays.copyOf(best.toArray(), most);
      double mean = Arrays.stream(filled).average().orElse(0);
      double variance =
          Arrays.stream(filled).map(score -> (score - mean) * (score - mean)).average().orElse(0);
      return new Scale(mean, Math.max(LEAST, Math.sqrt(variance)));
    }

    double of(double score) {
      return (score - mean) / deviation;
    }
  }
}

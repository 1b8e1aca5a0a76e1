package org.groundswell.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.groundswell.search.vector.ModelFiles;
import org.groundswell.search.vector.ModelUnusable;
import org.groundswell.search.vector.SentenceModel;
import org.groundswell.search.vector.SentenceModel.Manner;

/**
 * Prints how well the product finds, set by set: {@code mvn -Prelevance}.
 *
 * <p>Arguments: the names of sets, or none for all.
 */
final class Relevance {

  private static final String ROW = "| %s | %s | %.4f | %.4f | %.4f | %.4f | %s |%n";

  private final Path folder;

  private final CachedModel model;

  private Relevance(Path folder, CachedModel model) {
    this.folder = folder;
    this.model = model;
  }

  /** Runs everything and prints it. */
  public static void main(String[] names) throws IOException, ModelUnusable {
    List<String> wanted = List.of(names).stream().filter(name -> !name.isBlank()).toList();
    System.out.println("| set | ranking | nDCG@10 | MAP | MRR | hit@5 | nDCG@10 against |");
    System.out.println("|---|---|---|---|---|---|---|");
    SentenceModel model = SentenceModel.load(ModelFiles.bundled(), Manner.PLAIN);
    try (CachedModel cached = new CachedModel(model, Path.of("target/relevance"))) {
      Path folder = Files.createTempDirectory("groundswell-relevance");
      Relevance relevance = new Relevance(folder, cached);
      for (JudgedSet set : JudgedSet.all()) {
        if (wanted.isEmpty() || wanted.contains(set.name())) {
          relevance.measure(set);
        }
      }
    }
  }

  private void measure(JudgedSet set) throws IOException {
    Map<String, List<Measures>> measured = new LinkedHashMap<>();
    try (StockRanking stock = stock(set)) {
      print(set, "stock", stock, measured);
    }
    try (ProductRanking product = new ProductRanking(set, folder.resolve(set.name()))) {
      print(set, "keywords", product::byWords, measured);
      product.learn(model);
      print(set, "meaning", question -> product.byMeaning(question, model), measured);
      print(set, "fused", question -> product.fused(question, model), measured);
    }
  }

  /** What Lucene reaches by itself; on SciFact with the settings of the published baseline. */
  private static StockRanking stock(JudgedSet set) {
    return switch (set.name()) {
      case "scifact" -> new StockRanking(set.documents(), new EnglishAnalyzer(), 0.9f, 0.4f);
      case "xquad-th" -> new StockRanking(set.documents(), new ThaiAnalyzer(), 0.9f, 0.4f);
      case "xquad-de" -> new StockRanking(set.documents(), new GermanAnalyzer(), 0.9f, 0.4f);
      default -> new StockRanking(set.documents(), new EnglishAnalyzer(), 1.2f, 0.75f);
    };
  }

  private static void print(
      JudgedSet set, String name, Ranking ranking, Map<String, List<Measures>> before) {
    long begun = System.nanoTime();
    List<Measures> measured = Measures.of(ranking, set);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    System.out.printf(
        Locale.ROOT,
        ROW,
        set.name(),
        name,
        mean(measured, Measures::nDcg),
        mean(measured, Measures::precision),
        mean(measured, Measures::reciprocalRank),
        mean(measured, Measures::hit),
        against(measured, before));
    System.err.printf(
        Locale.ROOT,
        "%s %s: %d questions, %.1f ms each%n",
        set.name(),
        name,
        measured.size(),
        took / (double) measured.size());
    before.put(name, measured);
  }

  private static String against(List<Measures> measured, Map<String, List<Measures>> before) {
    StringBuilder text = new StringBuilder();
    before.forEach(
        (name, other) -> {
          PairedBootstrap difference = PairedBootstrap.of(nDcgs(measured), nDcgs(other));
          text.append(
              String.format(
                  Locale.ROOT,
                  "%s%s %+.4f [%+.4f, %+.4f]",
                  text.isEmpty() ? "" : "; ",
                  name,
                  difference.mean(),
                  difference.low(),
                  difference.high()));
        });
    return text.toString();
  }

  private static double[] nDcgs(List<Measures> measured) {
    return measured.stream().mapToDouble(Measures::nDcg).toArray();
  }

  private static double mean(List<Measures> measured, ToDoubleFunction<Measures> what) {
    return measured.stream().mapToDouble(what).average().orElseThrow();
  }
}

package org.groundswell.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
 * <p>Arguments: the names of sets, or none for all. It fails when the fusion loses to one of its
 * halves, or a set does not reach what is wanted.
 */
final class Relevance {

  private static final String KEYWORDS = "keywords";
  private static final String MEANING = "meaning";
  private static final String FUSED = "fused";

  private final Path folder;
  private final CachedModel model;
  private final List<String> complaints = new ArrayList<>();

  private Relevance(Path folder, CachedModel model) {
    this.folder = folder;
    this.model = model;
  }

  /** Runs everything and prints it. */
  public static void main(String[] names) throws IOException, ModelUnusable {
    List<String> wanted = List.of(names).stream().filter(name -> !name.isBlank()).toList();
    long begun = System.nanoTime();
    SentenceModel model = SentenceModel.load(ModelFiles.bundled(), Manner.PLAIN);
    List<String> complaints;
    try (CachedModel cached = new CachedModel(model, Path.of("target/relevance"))) {
      Path folder = Files.createTempDirectory("groundswell-relevance");
      Relevance relevance = new Relevance(folder, cached);
      ResultTable.printHead();
      for (JudgedSet set : JudgedSet.all()) {
        if (wanted.isEmpty() || wanted.contains(set.name())) {
          relevance.measure(set);
        }
      }
      new ModelCost(model).print();
      complaints = relevance.complaints;
    }
    System.out.printf(
        Locale.ROOT, "%nTook %d s.%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    complaints.forEach(System.out::println);
    System.exit(complaints.isEmpty() ? 0 : 1);
  }

  private void measure(JudgedSet set) throws IOException {
    Map<String, List<Measures>> measured = new LinkedHashMap<>();
    try (StockRanking stock = stock(set)) {
      print(set, "stock BM25", stock, measured);
    }
    try (ProductRanking product = new ProductRanking(set, folder.resolve(set.name()))) {
      print(set, KEYWORDS, product::byWords, measured);
      if (product.learn(model) > 0) {
        print(set, MEANING, question -> product.byMeaning(question, model), measured);
        print(set, FUSED, question -> product.fused(question, model), measured);
      } else {
        // Where nothing has a meaning the order is that of the words: MeaningTest holds it.
        print(set, FUSED, measured.get(KEYWORDS), measured);
      }
    }
    complain(set, measured);
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
      JudgedSet set, String name, Ranking ranking, Map<String, List<Measures>> measured) {
    print(set, name, Measures.of(ranking, set), measured);
  }

  private static void print(
      JudgedSet set, String name, List<Measures> row, Map<String, List<Measures>> measured) {
    measured.put(name, row);
    ResultTable.print(set.name(), name, measured);
  }

  private void complain(JudgedSet set, Map<String, List<Measures>> measured) {
    List<Measures> fused = measured.get(FUSED);
    for (String half : List.of(KEYWORDS, MEANING)) {
      if (measured.containsKey(half) && ResultTable.difference(fused, measured.get(half)).loses()) {
        complaints.add(set.name() + ": the fusion loses to " + half);
      }
    }
    double wanted = wanted(set, measured);
    if (ResultTable.nDcg(fused) < wanted) {
      complaints.add(
          String.format(
              Locale.ROOT,
              "%s: %.4f is less than %.4f",
              set.name(),
              ResultTable.nDcg(fused),
              wanted));
    }
  }

  private static double wanted(JudgedSet set, Map<String, List<Measures>> measured) {
    return switch (set.name()) {
      case "duplicates" -> 0.78;
      case "duplicates-title" ->
          1.05
              * Math.max(
                  ResultTable.nDcg(measured.get(KEYWORDS)),
                  ResultTable.nDcg(measured.get(MEANING)));
      case "scifact" -> 0.745;
      case "xquad-th" -> 0.958;
      case "xquad-de" -> 0.943;
      default -> 0;
    };
  }
}

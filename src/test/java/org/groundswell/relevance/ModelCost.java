package org.groundswell.relevance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.groundswell.search.vector.SentenceModel;

/**
 * What a sentence model costs, asked by one thread: the median of each kind of text.
 *
 * <p>Counted is the time that the thread had a core, so that others on the machine do not matter.
 */
final class ModelCost {

  private static final int MOST = 60;
  private static final int WARM_UP = 10;
  private static final double NANOS_IN_MILLI = 1e6;

  private final SentenceModel model;

  ModelCost(SentenceModel model) {
    this.model = model;
  }

  void print() {
    System.out.println();
    System.out.println("| the model is asked for | median of one core |");
    System.out.println("|---|---|");
    row("a question", texts(JudgedSet.sciFact().questions()), model::ofQuestion);
    row("a title", titles(JudgedSet.duplicates().questions()), model::ofText);
    row("a petition", texts(JudgedSet.duplicates().documents()), model::ofText);
    row("an abstract", texts(JudgedSet.sciFact().documents()), model::ofText);
  }

  private static List<String> texts(List<Passage> passages) {
    return passages.stream()
        .map(passage -> (passage.title() + "\n" + passage.text()).strip())
        .limit(MOST)
        .toList();
  }

  private static List<String> titles(List<Passage> passages) {
    return texts(passages.stream().map(Passage::titleOnly).toList());
  }

  private static void row(String name, List<String> texts, Consumer<String> asked) {
    texts.stream().limit(WARM_UP).forEach(asked);
    double[] took = texts.stream().mapToDouble(text -> nanos(asked, text)).sorted().toArray();
    System.out.printf(
        Locale.ROOT, "| %s | %.1f ms |%n", name, took[took.length / 2] / NANOS_IN_MILLI);
  }

  private static double nanos(Consumer<String> asked, String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    asked.accept(text);
    return threads.getCurrentThreadCpuTime() - begun;
  }
}

package org.groundswell.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * As many short proposals as wanted, put together from the sentences of real petitions: words are
 * as frequent, and as often beside each other, as people write them.
 *
 * <p>The same number always gives the same proposals.
 */
final class Stock {

  private static final int LONGEST_TITLE = 150;
  private static final int SENTENCES = 3;

  private final List<String> titles = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();

  /** What stands in one proposal. */
  record Text(String title, String problem) {}

  Stock() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Stock.class.getResourceAsStream("/demo/uk-petitions.jsonl.gz")),
                StandardCharsets.UTF_8))) {
      lines.lines().forEach(this::learn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void learn(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      JsonObject petition = reader.readObject();
      titles.add(petition.getString("title"));
      Arrays.stream(petition.getString("body", "").split("(?<=[.!?])\\s+"))
          .map(String::strip)
          .filter(sentence -> sentence.length() > 20 && sentence.length() < 400)
          .forEach(sentences::add);
    }
  }

  /** The proposal of this number. */
  Text text(int number) {
    Random random = new Random(number);
    String first = any(titles, random);
    String second = any(titles, random);
    String title = half(first, true) + " " + half(second, false);
    StringBuilder problem = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      problem.append(any(sentences, random)).append(' ');
    }
    return new Text(
        title.substring(0, Math.min(title.length(), LONGEST_TITLE)).strip(),
        problem.toString().strip());
  }

  /** Two to four words that stand beside each other in the title of some proposal. */
  String question(int number, int stock) {
    Random random = new Random(-1L - number);
    String[] words = words(text(random.nextInt(stock)).title());
    int length = Math.min(words.length, 2 + random.nextInt(3));
    int from = random.nextInt(words.length - length + 1);
    return String.join(" ", Arrays.copyOfRange(words, from, from + length));
  }

  /** The same, cut short within its last word: what stands in the field while somebody types. */
  String beginning(int number, int stock) {
    String question = question(number, stock);
    int lastWord = question.lastIndexOf(' ') + 1;
    return question.substring(0, Math.min(question.length(), lastWord + 3));
  }

  private static String[] words(String text) {
    return Stream.of(text.split("[^\\p{L}]+")).filter(it -> it.length() > 1).toArray(String[]::new);
  }

  private static String half(String title, boolean first) {
    String[] words = title.split(" ");
    int middle = (words.length + 1) / 2;
    return String.join(
        " ",
        first ? Arrays.copyOf(words, middle) : Arrays.copyOfRange(words, middle, words.length));
  }

  private static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}

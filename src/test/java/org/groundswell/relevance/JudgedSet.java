package org.groundswell.relevance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Documents, questions about them, and which documents people judged to answer which question.
 *
 * @param asked what a question is put to
 * @param right ids of the right documents by the id of the question; every question has one
 */
public record JudgedSet(
    String name,
    Asked asked,
    List<Passage> documents,
    List<Passage> questions,
    Map<String, Set<String>> right) {

  private static final String FOLDER = "/relevance/";

  /** The part of the product that a question is put to. */
  public enum Asked {
    SEARCH,
    SIMILAR
  }

  /** Every set, in the order of the table. */
  static List<JudgedSet> all() {
    JudgedSet duplicates = duplicates();
    return List.of(
        duplicates,
        duplicates.titleOnly(),
        sciFact(),
        search("xquad/th", "qrels.txt"),
        search("xquad/de", "qrels.txt"));
  }

  /**
   * The 284 petitions that were rejected because they repeat others, asked of the 858 that repeat
   * no other: of two that repeat the same one, nobody judged whether they repeat each other.
   */
  public static JudgedSet duplicates() {
    Map<String, Set<String>> right = judgments("duplicates.qrels.txt");
    Map<String, Passage> documents = new LinkedHashMap<>();
    Map<String, Passage> questions = new LinkedHashMap<>();
    for (JsonObject petition : lines("/demo/uk-petitions.jsonl.gz")) {
      Passage passage = passage(petition, "id", "body");
      if (right.containsKey(passage.id())) {
        questions.put(passage.id(), passage);
      }
      if (!petition.get("rejection_code").toString().equals("\"duplicate\"")) {
        documents.put(passage.id(), passage);
      }
    }
    return new JudgedSet(
        "duplicates",
        Asked.SIMILAR,
        List.copyOf(documents.values()),
        right.keySet().stream().map(questions::get).toList(),
        right);
  }

  /** The same set, asked with titles alone. */
  public JudgedSet titleOnly() {
    List<Passage> titles = questions.stream().map(Passage::titleOnly).toList();
    return new JudgedSet(name + "-title", asked, documents, titles, right);
  }

  /** 300 claims, each answered by abstracts of papers that support or refute it. */
  static JudgedSet sciFact() {
    return search("scifact", "qrels.test.txt");
  }

  private static JudgedSet search(String folder, String judgments) {
    Map<String, Set<String>> right = judgments(folder + "/" + judgments);
    return new JudgedSet(
        folder.replace('/', '-'),
        Asked.SEARCH,
        passages(folder + "/corpus.jsonl.gz"),
        passages(folder + "/queries.jsonl.gz").stream()
            .filter(question -> right.containsKey(question.id()))
            .toList(),
        right);
  }

  private static List<Passage> passages(String file) {
    return lines(FOLDER + file).stream().map(line -> passage(line, "_id", "text")).toList();
  }

  private static Passage passage(JsonObject line, String id, String text) {
    return new Passage(line.getString(id), words(line, "title"), words(line, text));
  }

  private static String words(JsonObject line, String field) {
    return line.getOrDefault(field, JsonValue.NULL) == JsonValue.NULL ? "" : line.getString(field);
  }

  private static Map<String, Set<String>> judgments(String file) {
    Map<String, Set<String>> right = new LinkedHashMap<>();
    try (BufferedReader lines = reader(open(FOLDER + file))) {
      for (String line : lines.lines().toList()) {
        String[] columns = line.split("\\s+");
        right.computeIfAbsent(columns[0], id -> new HashSet<>()).add(columns[2]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return right;
  }

  private static List<JsonObject> lines(String resource) {
    try (BufferedReader lines = reader(new GZIPInputStream(open(resource)))) {
      return lines.lines().map(JudgedSet::parsed).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject parsed(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  private static InputStream open(String resource) {
    return JudgedSet.class.getResourceAsStream(resource);
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}

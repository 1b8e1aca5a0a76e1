package org.groundswell.search.lucene;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/** The 1,512 real petitions that come with the product, and the judgments which are duplicates. */
final class Petitions {

  record Petition(String id, String title, String body, boolean repeats) {

    UUID key() {
      return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Petitions() {}

  static List<Petition> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(open("/demo/uk-petitions.jsonl.gz")),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(Petitions::petition).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For each petition that repeats others: which ones, as the petitions' staff judged. */
  static Map<String, List<String>> duplicates() {
    Map<String, List<String>> judged = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                open("/relevance/duplicates.qrels.txt"), StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        String[] columns = line.split(" ");
        judged.computeIfAbsent(columns[0], id -> new ArrayList<>()).add(columns[2]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return judged;
  }

  private static Petition petition(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      JsonObject petition = reader.readObject();
      return new Petition(
          petition.getString("id"),
          petition.getString("title"),
          petition.getString("body", ""),
          petition.get("rejection_code").toString().equals("\"duplicate\""));
    }
  }

  private static InputStream open(String resource) {
    return Petitions.class.getResourceAsStream(resource);
  }
}

package org.groundswell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.groundswell.journey.World.Pair;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Plays the curious manager and the curious administrator. Two worlds that differ in nothing but
 * who wrote a shielded proposal have to look the same from everywhere: over every operation that
 * reads, as everybody, in the live channel, the database, the index and the log.
 */
class TwoWorldsIT {

  private static World one;
  private static World other;
  private static List<String> rowsOfOne;
  private static List<String> rowsOfOther;

  @BeforeAll
  static void bothWorldsAreLivedThrough() {
    one = new World(true);
    one.server.close();
    other = new World(false);
    other.server.close();
    rowsOfOne = rows(one);
    rowsOfOther = rows(other);
  }

  @AfterAll
  static void theyEnd() {
    for (World world : new World[] {one, other}) {
      if (world != null) {
        world.server.close();
      }
    }
  }

  @Test
  void theSamePairIsLookedAtInBoth() {
    assertThat(one.pair).isEqualTo(other.pair);
    assertThat(one.pair.one()).isNotEqualTo(one.pair.other());
  }

  @Test
  void everythingThatReadsWasLookedAtAndShowedTheProposal() {
    assertThat(one.seen).hasSizeGreaterThan(7 * 40);
    assertThat(one.seen.get("colleague GET /proposals/{id} once it was sent"))
        .startsWith("200")
        .contains(World.TITLE);
    assertThat(one.seen.get("manager GET /search once it was sent")).contains(World.TITLE);
    assertThat(one.seen.get("auditor GET /journal once it was sent")).contains("submitted");
    assertThat(one.hints).isNotEmpty();
  }

  @Test
  void bothWorldsLookTheSameToEverybodyFromEverywhere() {
    Map<String, String> different = new TreeMap<>();
    one.seen.forEach(
        (where, what) -> {
          if (!what.equals(other.seen.get(where))) {
            different.put(where, difference(what, other.seen.get(where)));
          }
        });

    assertThat(different).isEmpty();
    assertThat(one.seen.keySet()).isEqualTo(other.seen.keySet());
  }

  private static String difference(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return part(one, at) + " <> " + part(other, at);
  }

  private static String part(String text, int at) {
    return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 160));
  }

  @Test
  void whoListensHearsTheSame() {
    assertThat(one.hints).isEqualTo(other.hints);
  }

  @Test
  void aDraftIsNotThereForAnybodyElse() {
    assertThat(one.seen.get("administrator GET /proposals/{id} as a draft")).startsWith("404");
    assertThat(one.seen.get("auditor GET /journal as a draft")).doesNotContain(one.proposal);
  }

  @Test
  void theDatabaseMentionsEitherOfThemNoMoreOftenWhenTheyWrote() {
    for (JsonObject person : List.of(one.pair.one(), one.pair.other())) {
      assertThat(mentions(rowsOfOne, person)).isEqualTo(mentions(rowsOfOther, person));
    }
  }

  @Test
  void noRowHasTheProposalAndEitherOfThem() {
    for (JsonObject person : List.of(one.pair.one(), one.pair.other())) {
      assertThat(rowsOfOne)
          .noneMatch(row -> row.contains(one.proposal) && row.contains(person.getString("id")));
    }
    assertThat(rowsOfOne).anyMatch(row -> row.contains(one.proposal) && row.contains(World.WORDS));
  }

  @Test
  void nothingTellsWhenTheDraftWasBegun() {
    assertThat(rowsOfOne)
        .filteredOn(row -> row.contains("\"SHIELDED_AUTHOR\"") || row.contains("'pen'"))
        .isNotEmpty()
        .noneMatch(row -> row.contains("TIMESTAMP"));
    assertThat(one.proposal.charAt(14)).isEqualTo('4');
    assertThat(rowsOfOne)
        .filteredOn(row -> row.contains("\"IDEMPOTENCY_KEY\""))
        .isNotEmpty()
        .allMatch(row -> row.contains(" 00:00:00+00"));
  }

  @Test
  void theIndexNamesEitherOfThemNoMoreOftenWhenTheyWrote() throws IOException {
    for (JsonObject person : List.of(one.pair.one(), one.pair.other())) {
      assertThat(documents(one, person.getString("id")))
          .isEqualTo(documents(other, person.getString("id")));
    }
    assertThat(documents(one, "agency")).isNotEmpty();
  }

  @Test
  void theLogHasNobodysNameIdOrWords() throws IOException {
    for (World world : List.of(one, other)) {
      String log = Files.readString(world.server.home().resolve("server.log"));

      assertThat(log)
          .isNotEmpty()
          .doesNotContain(World.WORDS, World.TITLE, "Quillwort")
          .doesNotContain(world.pair.one().getString("id"), world.pair.other().getString("id"))
          .doesNotContain(world.pair.one().getString("name"), world.pair.other().getString("name"));
    }
  }

  private static Map<String, Long> mentions(List<String> rows, JsonObject person) {
    Map<String, Long> counts = new TreeMap<>();
    String id = Pair.id(person).toString();
    rows.stream()
        .filter(row -> row.contains(id) || row.contains(person.getString("name")))
        .forEach(row -> counts.merge(row.split("\"")[3], 1L, Long::sum));
    return counts;
  }

  /** The database as an administrator would dump it. */
  private static List<String> rows(World world) {
    Path file = world.server.home().resolve("data/groundswell");
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + file, "groundswell", "groundswell");
        Statement statement = connection.createStatement();
        ResultSet script = statement.executeQuery("script simple nosettings")) {
      while (script.next()) {
        if (script.getString(1).startsWith("INSERT INTO")) {
          rows.add(script.getString(1));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The newest of the numbered folders. */
  private static Path index(World world) throws IOException {
    try (Stream<Path> generations = Files.list(world.server.home().resolve("data/index"))) {
      return generations
          .filter(path -> path.getFileName().toString().matches("\\d+"))
          .max(Comparator.comparingInt(path -> Integer.parseInt(path.getFileName().toString())))
          .orElseThrow();
    }
  }

  /** In how many documents a term stands, by field. */
  private static Map<String, Integer> documents(World world, String term) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    try (FSDirectory directory = FSDirectory.open(index(world));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
        int count = searcher.count(new TermQuery(new Term(field.name, term)));
        if (count > 0) {
          counts.put(field.name, count);
        }
      }
      return counts;
    }
  }
}

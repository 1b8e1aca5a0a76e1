package org.groundswell.search;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.search.lucene.SearchResult.Part;
import org.groundswell.web.JsonSettings;

/**
 * What a search answers.
 *
 * @param items cards, each with a {@code highlight} more
 * @param total how many there are altogether, as the index counts
 * @param facets how many there would be with one filter more
 * @param didYouMean other words that find something
 * @param next the cursor of the next page
 * @param rebuilding whether the index is being built, and there may be more than was found
 */
public record SearchPage(
    List<JsonObject> items,
    long total,
    Facets facets,
    String didYouMean,
    String next,
    boolean rebuilding) {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  /** The passages that made a proposal a hit, in pieces, never as HTML. */
  public record Highlight(List<Part> title, List<Part> text) {}

  /**
   * Counts by state, by theme and by unit, the largest first (a unit counts what is below it too);
   * by year, the latest first; and by how the asker stands to them.
   */
  public record Facets(
      List<StateCount> state,
      List<ThemeCount> theme,
      List<UnitCount> unit,
      List<YearCount> year,
      List<MineCount> mine) {}

  /** How many have a theme; the value is its slug. */
  public record ThemeCount(String value, String label, int count) {}

  /** How many were submitted in a year. */
  public record YearCount(int value, int count) {}

  /** How many are the asker's own, followed or supported by them, or wait for their answer. */
  public record MineCount(String value, int count) {}

  /** How many are in a state. */
  public record StateCount(String value, int count) {}

  /** How many come from a unit. */
  public record UnitCount(UUID value, String label, int count) {}

  /** A card as JSON, with one field more than every other list shows. */
  static JsonObject item(ProposalCard card, Highlight highlight) {
    return BUILDERS.createObjectBuilder(json(card)).add("highlight", json(highlight)).build();
  }

  private static JsonObject json(Object view) {
    try (JsonReader reader =
        READERS.createReader(new StringReader(JsonSettings.jsonb().toJson(view)))) {
      return reader.readObject();
    }
  }
}

package org.groundswell.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.search.lucene.SearchQuery.Mine;

/**
 * What a search found, all of it visible to the asker.
 *
 * @param total how many there are altogether
 * @param states how many in each state, as if no filter of states were set
 * @param themes how many have each theme, by its slug, as if no filter of themes were set
 * @param units how many in each unit and below it, as if no filter of units were set
 * @param years how many were submitted in each year, as if no time were set
 * @param mine how many stand to the asker in each way, as if no such way were set
 * @param didYouMean other words that find something, where these found almost nothing
 */
public record SearchResult(
    List<Hit> hits,
    long total,
    Map<String, Integer> states,
    Map<String, Integer> themes,
    Map<UUID, Integer> units,
    Map<Integer, Integer> years,
    Map<Mine, Integer> mine,
    Optional<String> didYouMean) {

  /** One proposal, with the passages that made it a hit. */
  public record Hit(UUID id, List<Part> title, List<Part> text) {}

  /** A piece of a passage; the pieces in their order are the passage. */
  public record Part(String text, boolean hit) {}
}

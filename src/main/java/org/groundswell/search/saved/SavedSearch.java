package org.groundswell.search.saved;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.groundswell.storage.Sql;
import org.groundswell.web.SlugList;

/**
 * A search that its person keeps.
 *
 * @param q the words, as they were typed
 * @param state any of these states; none for all
 * @param theme any of these themes, by their slugs; none for all
 * @param notifies whether the person is told of new proposals
 */
public record SavedSearch(
    UUID id,
    String name,
    String q,
    List<String> state,
    List<String> theme,
    UUID unit,
    UUID campaign,
    boolean notifies,
    Instant createdAt) {

  static final String COLUMNS =
      "id, name, text, states, themes, unit_id, campaign_id, notifies, created_at";

  static SavedSearch read(Sql.Row row) throws SQLException {
    return new SavedSearch(
        row.uuid("id"),
        row.text("name"),
        row.text("text"),
        Arrays.stream(row.text("states").split(",")).filter(word -> !word.isEmpty()).toList(),
        List.copyOf(SlugList.of(row.text("themes"))),
        row.uuid("unit_id"),
        row.uuid("campaign_id"),
        row.flag("notifies"),
        row.instant("created_at"));
  }
}

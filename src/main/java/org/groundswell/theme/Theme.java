package org.groundswell.theme;

import java.sql.SQLException;
import java.util.UUID;
import org.groundswell.storage.Sql;

/**
 * Something that proposals are about.
 *
 * @param slug its word in an address; stays as it is when the name changes
 * @param description what belongs here, in a sentence
 * @param retired whether it is offered no more
 * @param mergedInto the theme that took its proposals over; only for a retired one
 * @param version counts its changes; the entity tag
 */
public record Theme(
    UUID id,
    String slug,
    String name,
    String description,
    boolean retired,
    UUID mergedInto,
    long version) {

  static final String COLUMNS =
      "id, slug, name, description, offered_as, merged_into_id, position, version";

  static Theme read(Sql.Row row) throws SQLException {
    return new Theme(
        row.uuid("id"),
        row.text("slug"),
        row.text("name"),
        row.text("description"),
        row.text("offered_as") == null,
        row.uuid("merged_into_id"),
        row.number("version"));
  }

  /** As others name it. */
  public ThemeRef ref() {
    return new ThemeRef(id, slug, name);
  }
}

package org.groundswell.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/**
 * One idea and what became of it.
 *
 * <p>In the file each deed says when it happened: {@code day} and {@code at} (the n-th working day
 * before today and the local time), or {@code hoursAgo}. Other days ({@code dueDay}, {@code
 * revisitDay}, {@code untilDay}) count the same way; below zero they are in the future. A story
 * without a {@code draft} begins at its first deed.
 *
 * @param id the story's name; others link to it
 * @param author the first author
 * @param idea the words and choices of its draft
 * @param deeds what happened, in order
 */
record Story(String id, String author, JsonObject idea, List<JsonObject> deeds) {

  static Story of(JsonObject told) {
    return new Story(
        told.getString("id"),
        told.getString("author"),
        told,
        told.getJsonArray("events").getValuesAs(JsonObject.class));
  }

  /** The words under this name, or null. */
  String text(String name) {
    return idea.getString(name, null);
  }

  /** The names under this name; none when it is missing. */
  static List<String> names(JsonObject told, String name) {
    return told.containsKey(name)
        ? told.getJsonArray(name).getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList()
        : List.of();
  }

  @Override
  public String toString() {
    return id;
  }
}

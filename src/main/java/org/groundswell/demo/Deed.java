package org.groundswell.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that one person did to one idea at one moment.
 *
 * @param key names the deed for ever, so that it is played once
 * @param at when
 * @param who the person's name in the file
 * @param told what else the file says of it
 * @param timeline where its other days are counted
 */
record Deed(
    String key,
    Story story,
    Instant at,
    String who,
    Doing does,
    JsonObject told,
    Timeline timeline) {

  /** Who did it. */
  UUID person() {
    return DemoId.person(who);
  }

  /** What the file says under this name, or null. */
  String text(String name) {
    return told.getString(name, null);
  }

  /** The person whom the file names here, or null. */
  UUID personOf(String name) {
    return told.containsKey(name) ? DemoId.person(text(name)) : null;
  }

  /** The unit that the file names here, or null. */
  UUID unitOf(String name) {
    return told.containsKey(name) ? DemoId.unit(text(name)) : null;
  }

  /** The day that the file counts here, or null. */
  LocalDate day(String name) {
    return day(told, name);
  }

  /** The day that a part of the deed counts, or null. */
  LocalDate day(JsonObject part, String name) {
    return part.containsKey(name) ? timeline.day(part.getInt(name)) : null;
  }

  /** The idea in the words that it has after this deed, if this deed changes them. */
  JsonObject words() {
    var words = Json.createObjectBuilder(story.idea());
    for (JsonObject earlier : story.deeds()) {
      if (earlier.containsKey("changes")) {
        earlier.getJsonObject("changes").forEach(words::add);
      }
      if (earlier == told) {
        break;
      }
    }
    return words.build();
  }
}

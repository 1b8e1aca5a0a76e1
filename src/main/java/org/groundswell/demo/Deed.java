package org.groundswell.demo;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that one person did to one idea at one moment.
 *
 * @param key names the deed for ever, so that it is played once
 * @param at when
 * @param who the person's name in the file
 * @param told what else the file says of it
 */
record Deed(String key, Story story, Instant at, String who, Doing does, JsonObject told) {

  /** Who did it. */
  UUID person() {
    return DemoId.person(who);
  }

  /** What the file says under this name, or null. */
  String text(String name) {
    return told.getString(name, null);
  }
}

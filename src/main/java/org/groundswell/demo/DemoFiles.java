package org.groundswell.demo;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Reads what the demo tells. */
final class DemoFiles {

  private DemoFiles() {}

  static DemoAgency agency() {
    return new DemoAgency(read("agency.json").asJsonObject());
  }

  /** The long stories, and the small ones that give the figures something to count. */
  static List<Story> stories() {
    return Stream.of("ideas.json", "small-stones.json")
        .flatMap(file -> read(file).asJsonArray().stream())
        .map(story -> Story.of(story.asJsonObject()))
        .toList();
  }

  /** A file in the demo's folder. */
  static InputStream open(String name) {
    return DemoFiles.class.getResourceAsStream("/demo/" + name);
  }

  private static JsonStructure read(String name) {
    try (InputStream in = open(name);
        JsonReader reader = Json.createReader(in)) {
      return reader.read();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

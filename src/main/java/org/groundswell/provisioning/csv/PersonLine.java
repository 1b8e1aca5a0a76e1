package org.groundswell.provisioning.csv;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.change.StaffDraft;

/**
 * A line about a person, ready to be applied.
 *
 * @param further the units they work for beside their home; nothing when the file does not say
 * @param manages the units they manage; nothing when the file does not say
 * @param reviews the desks they review at; nothing when the file does not say
 */
record PersonLine(
    StaffDraft staff,
    Optional<Set<UUID>> further,
    Optional<Set<UUID>> manages,
    Optional<Set<UUID>> reviews) {

  String text() {
    JsonObjectBuilder object = Json.createObjectBuilder();
    add(object, "userName", staff.userName());
    add(object, "externalId", staff.externalId());
    add(object, "name", staff.name());
    add(object, "title", staff.title());
    add(object, "email", staff.email());
    add(object, "grade", staff.grade() == null ? null : staff.grade().toString());
    add(object, "locale", staff.locale());
    add(object, "unit", staff.unit().toString());
    add(object, "further", further);
    add(object, "manages", manages);
    add(object, "reviews", reviews);
    return object.build().toString();
  }

  private static void add(JsonObjectBuilder object, String name, String value) {
    if (value != null) {
      object.add(name, value);
    }
  }

  private static void add(JsonObjectBuilder object, String name, Optional<Set<UUID>> units) {
    units.ifPresent(
        all -> {
          JsonArrayBuilder array = Json.createArrayBuilder();
          all.forEach(unit -> array.add(unit.toString()));
          object.add(name, array);
        });
  }

  static PersonLine read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject object = reader.readObject();
      String grade = object.getString("grade", null);
      return new PersonLine(
          new StaffDraft(
              object.getString("userName", null),
              object.getString("externalId", null),
              object.getString("name"),
              object.getString("title", null),
              object.getString("email", null),
              grade == null ? null : Integer.valueOf(grade),
              object.getString("locale", null),
              UUID.fromString(object.getString("unit"))),
          units(object.getJsonArray("further")),
          units(object.getJsonArray("manages")),
          units(object.getJsonArray("reviews")));
    }
  }

  private static Optional<Set<UUID>> units(JsonArray array) {
    if (array == null) {
      return Optional.empty();
    }
    Set<UUID> units = new LinkedHashSet<>();
    array
        .getValuesAs(JsonString.class)
        .forEach(unit -> units.add(UUID.fromString(unit.getString())));
    return Optional.of(units);
  }
}

package org.groundswell.provisioning.csv;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * A line about a unit, ready to be applied.
 *
 * @param parent the code of the unit above; null for the agency itself
 */
record UnitLine(String code, String name, String parent) {

  String text() {
    JsonObjectBuilder object = Json.createObjectBuilder().add("code", code).add("name", name);
    if (parent != null) {
      object.add("parent", parent);
    }
    return object.build().toString();
  }

  static UnitLine read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject object = reader.readObject();
      return new UnitLine(
          object.getString("code"), object.getString("name"), object.getString("parent", null));
    }
  }
}

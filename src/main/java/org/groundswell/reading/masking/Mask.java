package org.groundswell.reading.masking;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out of an answer what would tell whose some proposals are, wherever it is about one of
 * them; what it says about anything else stays.
 *
 * <p>An object is about a proposal when one of its own texts has the proposal's id in it, or when
 * an object right below it has that id: a card, a notice with its proposal, a hit with its card.
 * Everything below is about it, too. What is written by hand is left as it is, but for ids.
 *
 * @param owners what would tell, by the proposal's id
 * @param person what stands where an author stood
 * @param unit what stands where their unit stood
 */
record Mask(Map<String, Whose> owners, JsonObject person, JsonObject unit) {

  /** Nobody's id, and no unit's. */
  static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
  private static final String ID = "id";

  /** Shows these two words instead. */
  static Mask of(Map<String, Whose> owners, String somebody, String somewhere) {
    JsonObject unit = JSON.createObjectBuilder().add(ID, NOBODY).add("name", somewhere).build();
    JsonObject person =
        JSON.createObjectBuilder().add(ID, NOBODY).add("name", somebody).add("unit", unit).build();
    return new Mask(owners, person, unit);
  }

  /**
   * The answer, masked.
   *
   * @param about the proposal that it is about altogether, if it is about one
   */
  JsonValue over(JsonValue answer, Optional<String> about) {
    return masked(answer, about.map(owners::get).orElse(Whose.NOBODYS));
  }

  private JsonValue masked(JsonValue value, Whose whose) {
    return switch (value.getValueType()) {
      case OBJECT -> masked(value.asJsonObject(), whose);
      case ARRAY -> masked(value.asJsonArray(), whose);
      case STRING -> masked((JsonString) value, whose);
      default -> value;
    };
  }

  private JsonValue masked(JsonArray array, Whose whose) {
    JsonArrayBuilder masked = JSON.createArrayBuilder();
    array.forEach(each -> masked.add(masked(each, whose)));
    return masked.build();
  }

  private JsonValue masked(JsonObject object, Whose above) {
    Whose whose = above;
    for (Map.Entry<String, Whose> owner : owners.entrySet()) {
      whose = isAbout(object, owner.getKey()) ? whose.and(owner.getValue()) : whose;
    }
    String id = object.getString(ID, "");
    if (whose.people().contains(id)) {
      return person;
    }
    if (whose.units().contains(id)) {
      return unit;
    }
    JsonObjectBuilder masked = JSON.createObjectBuilder();
    for (Map.Entry<String, JsonValue> field : object.entrySet()) {
      masked.add(field.getKey(), masked(field.getValue(), whose));
    }
    return masked.build();
  }

  private static boolean isAbout(JsonObject object, String proposal) {
    return object.values().stream()
        .anyMatch(
            value ->
                value instanceof JsonString text && text.getString().contains(proposal)
                    || value instanceof JsonObject below
                        && below.getString(ID, "").equals(proposal));
  }

  private JsonValue masked(JsonString text, Whose whose) {
    if (whose.names().contains(text.getString())) {
      return Json.createValue(person.getString("name"));
    }
    String masked = without(whose.units(), without(whose.people(), text.getString()));
    return masked.equals(text.getString()) ? text : Json.createValue(masked);
  }

  private static String without(Set<String> ids, String text) {
    String without = text;
    for (String id : ids) {
      without = without.replace(id, NOBODY);
    }
    return without;
  }
}

package org.groundswell.intake;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of one JSON object in a line, read with the reason at hand for what does not fit. */
final class Fields {

  private final JsonObject object;
  private final String at;

  private Fields(JsonObject object, String at) {
    this.object = object;
    this.at = at;
  }

  /** The object that a line is. */
  static Fields of(Lines.Line line) throws BadLine {
    String text = line.text();
    try (JsonParser parser = Json.createParser(new StringReader(text))) {
      parser.next();
      JsonObject object = parser.getObject();
      if (!parser.hasNext()) {
        return new Fields(object, "");
      }
    } catch (RuntimeException e) {
      // The parser throws its own kinds for nesting that is too deep and for a value that is none.
      throw notJson(line);
    }
    throw notJson(line);
  }

  private static BadLine notJson(Lines.Line line) {
    return new BadLine(
        BadLine.Reason.NOT_JSON,
        line.ended()
            ? "The line is not one JSON object."
            : "The line ends in the middle of its JSON: the file may have been cut.");
  }

  /** Refuses fields that nobody knows: a misspelt one must not be lost in silence. */
  void only(Set<String> known) throws BadLine {
    for (String name : object.keySet()) {
      if (!known.contains(name)) {
        throw new BadLine(
            BadLine.Reason.UNKNOWN_FIELD,
            at + (name.length() > 40 ? name.substring(0, 40) : name) + " is not a known field.");
      }
    }
  }

  Optional<String> text(String name) throws BadLine {
    Optional<JsonValue> value = value(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!(value.get() instanceof JsonString string)) {
      throw wrongType(name, "text");
    }
    String text = string.getString().replaceAll("\\R", "\n").strip();
    if (!text.codePoints().allMatch(Fields::isText)) {
      throw new BadLine(
          BadLine.Reason.CONTROL_CHARACTERS, at + name + " contains control characters.");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Text on one line: breaks in it become spaces. */
  String requiredLine(String name) throws BadLine {
    return required(name).replaceAll("\\s+", " ");
  }

  String required(String name) throws BadLine {
    return text(name).orElseThrow(() -> missing(name));
  }

  Optional<Instant> instant(String name) throws BadLine {
    Optional<String> text = text(name);
    try {
      return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException e) {
      throw new BadLine(
          BadLine.Reason.INVALID_FIELD,
          at + name + " must be a time such as 2026-01-31T10:00:00Z.");
    }
  }

  Instant requiredInstant(String name) throws BadLine {
    return instant(name).orElseThrow(() -> missing(name));
  }

  Optional<LocalDate> day(String name) throws BadLine {
    Optional<String> text = text(name);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new BadLine(
          BadLine.Reason.INVALID_FIELD, at + name + " must be a day such as 2026-01-31.");
    }
  }

  /** A count: a whole number that is not negative; 0 when missing. */
  int count(String name) throws BadLine {
    Optional<JsonValue> value = value(name);
    if (value.isEmpty()) {
      return 0;
    }
    if (value.get() instanceof JsonNumber number && number.isIntegral()) {
      long count = number.bigDecimalValue().precision() > 15 ? -1 : number.longValue();
      if (count >= 0 && count <= Integer.MAX_VALUE) {
        return (int) count;
      }
    }
    throw wrongType(name, "a whole number that is not negative");
  }

  List<Fields> objects(String name) throws BadLine {
    Optional<JsonValue> value = value(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof JsonArray array)) {
      throw wrongType(name, "a list");
    }
    List<Fields> objects = new ArrayList<>();
    for (JsonValue item : array) {
      if (!(item instanceof JsonObject one)) {
        throw wrongType(name, "a list of objects");
      }
      objects.add(new Fields(one, at + name + "/" + objects.size() + "/"));
    }
    return objects;
  }

  BadLine missing(String name) {
    return new BadLine(BadLine.Reason.MISSING_FIELD, at + name + " is missing.");
  }

  private BadLine wrongType(String name, String right) {
    return new BadLine(BadLine.Reason.WRONG_TYPE, at + name + " must be " + right + ".");
  }

  private Optional<JsonValue> value(String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
  }

  /** The same characters that the API takes. */
  private static boolean isText(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
      case Character.SURROGATE -> false;
      default -> true;
    };
  }
}

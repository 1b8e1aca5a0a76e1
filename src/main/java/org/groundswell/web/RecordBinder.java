package org.groundswell.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.web.Problem.FieldError;

/**
 * Fits one JSON value to a record, and collects every mistake with its pointer.
 *
 * <p>Knows what our records are made of: text, numbers, booleans, ids, instants, dates, enums by
 * their slug, lists and sets of these, and records. An absent or null field is null, an absent list
 * is empty, an absent primitive is a mistake. An unknown field is a mistake.
 */
final class RecordBinder {

  private final List<FieldError> errors = new ArrayList<>();

  /**
   * The record.
   *
   * @throws InvalidInput when anything does not fit, naming all of it
   */
  <T> T bind(JsonValue value, Class<T> type) {
    Object bound = value(value, type, "");
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    return type.cast(bound);
  }

  private Object value(JsonValue value, Type type, String pointer) {
    if (value == null || value == JsonValue.NULL) {
      return absent(type, pointer);
    }
    if (type instanceof ParameterizedType collection) {
      return collection(value, collection, pointer);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord()) {
      return record(value, raw, pointer);
    }
    return scalar(value, raw, pointer);
  }

  private Object absent(Type type, String pointer) {
    if (type instanceof ParameterizedType collection) {
      return collection.getRawType() == Set.class ? Set.of() : List.of();
    }
    if (type instanceof Class<?> raw && raw.isPrimitive()) {
      return mistake(pointer, "must be given");
    }
    if (pointer.isEmpty()) {
      return mistake(pointer, "must be an object");
    }
    return null;
  }

  private Object collection(JsonValue value, ParameterizedType type, String pointer) {
    if (!(value instanceof JsonArray array)) {
      return mistake(pointer, "must be a list");
    }
    Type element = type.getActualTypeArguments()[0];
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i) == JsonValue.NULL) {
        mistake(pointer + "/" + i, "must be given");
      } else {
        items.add(value(array.get(i), element, pointer + "/" + i));
      }
    }
    return type.getRawType() == Set.class ? new LinkedHashSet<>(items) : items;
  }

  private Object record(JsonValue value, Class<?> type, String pointer) {
    if (!(value instanceof JsonObject object)) {
      return mistake(pointer, "must be an object");
    }
    RecordComponent[] components = type.getRecordComponents();
    refuseUnknown(object, components, pointer);
    int before = errors.size();
    Object[] arguments =
        Arrays.stream(components)
            .map(
                c ->
                    value(object.get(c.getName()), c.getGenericType(), pointer + "/" + c.getName()))
            .toArray();
    return errors.size() > before ? null : construct(type, components, arguments, pointer);
  }

  private void refuseUnknown(JsonObject object, RecordComponent[] components, String pointer) {
    Set<String> known =
        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
    object.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> mistake(pointer + "/" + escaped(name), "is not a field of this"));
  }

  /** As RFC 6901 escapes a name, and cut: the caller chose it. */
  private static String escaped(String name) {
    String cut = name.length() > 60 ? name.substring(0, 60) : name;
    return cut.replace("~", "~0").replace("/", "~1");
  }

  private Object construct(
      Class<?> type, RecordComponent[] components, Object[] arguments, String pointer) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        return mistake(pointer, "does not fit together");
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object scalar(JsonValue value, Class<?> type, String pointer) {
    if (type == String.class) {
      return text(value, pointer, "must be text", text -> text);
    }
    if (type == UUID.class) {
      return text(value, pointer, "must be an id", RecordBinder::id);
    }
    if (type == Instant.class) {
      return text(
          value, pointer, "must be an instant such as 2026-01-31T10:00:00Z", Instant::parse);
    }
    if (type == LocalDate.class) {
      return text(value, pointer, "must be a date such as 2026-01-31", LocalDate::parse);
    }
    if (type.isEnum()) {
      return text(value, pointer, "must be one of " + Slug.all(type), word -> constant(type, word));
    }
    if (type == boolean.class || type == Boolean.class) {
      return truth(value, pointer);
    }
    return number(value, type, pointer);
  }

  private Object text(
      JsonValue value, String pointer, String rule, Function<String, Object> conversion) {
    if (!(value instanceof JsonString string)) {
      return mistake(pointer, rule);
    }
    try {
      return conversion.apply(string.getString());
    } catch (IllegalArgumentException | DateTimeException e) {
      return mistake(pointer, rule);
    }
  }

  /** {@link UUID#fromString} also takes ids with leading zeros left out. */
  private static UUID id(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException();
    }
    return UUID.fromString(text);
  }

  private static Object constant(Class<?> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> Slug.of((Enum<?>) constant).equals(word))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private Object truth(JsonValue value, String pointer) {
    return switch (value.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> mistake(pointer, "must be true or false");
    };
  }

  private Object number(JsonValue value, Class<?> type, String pointer) {
    if (!(value instanceof JsonNumber number)) {
      return mistake(pointer, "must be a number");
    }
    try {
      if (type == int.class || type == Integer.class) {
        return number.intValueExact();
      }
      if (type == long.class || type == Long.class) {
        return number.longValueExact();
      }
    } catch (ArithmeticException e) {
      return mistake(pointer, "must be a whole number");
    }
    if (type == double.class || type == Double.class) {
      return number.doubleValue();
    }
    throw new IllegalStateException("No way to read " + type + " at " + pointer);
  }

  private Object mistake(String pointer, String detail) {
    errors.add(new FieldError(pointer, detail));
    return null;
  }
}

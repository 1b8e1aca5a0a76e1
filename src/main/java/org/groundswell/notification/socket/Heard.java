package org.groundswell.notification.socket;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What a client says. */
sealed interface Heard {

  /** Made once: looking for the server's provider takes longer than reading a message. */
  JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

  /** The first word: who, and the last entry it has heard of. */
  record Hello(Optional<String> token, OptionalLong since) implements Heard {}

  /** Listens to topics; {@code since} when it knows what it has of them already. */
  record Subscribe(List<String> topics, OptionalLong since) implements Heard {}

  /** Listens to topics no longer. */
  record Unsubscribe(List<String> topics) implements Heard {}

  /** Looks at a proposal at the desk, still or from now on; at none when it is empty. */
  record Look(Optional<UUID> proposal) implements Heard {}

  /** Asks whether somebody is there. */
  record Ping() implements Heard {}

  /** Says that somebody is there. */
  record Pong() implements Heard {}

  /** None of these. */
  record Nonsense() implements Heard {}

  /** Reads one message; whatever cannot be read is nonsense. */
  static Heard of(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      JsonObject message = reader.readObject();
      return switch (message.getString("type", "")) {
        case "hello" -> new Hello(token(message), since(message));
        case "subscribe" -> new Subscribe(topics(message), since(message));
        case "unsubscribe" -> new Unsubscribe(topics(message));
        case "look" -> new Look(proposal(message));
        case "ping" -> new Ping();
        case "pong" -> new Pong();
        default -> new Nonsense();
      };
    } catch (JsonException
        | ClassCastException
        | ArithmeticException
        | IllegalArgumentException e) {
      return new Nonsense();
    }
  }

  private static Optional<String> token(JsonObject message) {
    return message.get("token") instanceof JsonString token
        ? Optional.of(token.getString())
        : Optional.empty();
  }

  private static Optional<UUID> proposal(JsonObject message) {
    return message.get("id") instanceof JsonString id
        ? Optional.of(UUID.fromString(id.getString()))
        : Optional.empty();
  }

  private static OptionalLong since(JsonObject message) {
    return message.get("since") instanceof JsonNumber since
        ? OptionalLong.of(since.longValueExact())
        : OptionalLong.empty();
  }

  private static List<String> topics(JsonObject message) {
    JsonValue topics = message.get("topics");
    return topics == null
        ? List.of()
        : topics.asJsonArray().getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList();
  }
}

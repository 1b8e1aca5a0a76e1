package org.groundswell.notification.socket;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.Map;
import org.groundswell.notification.Hint;
import org.groundswell.web.Slug;

/** What the server says, as JSON. */
final class Messages {

  /** Made once: looking for the server's provider takes longer than writing a message. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private Messages() {}

  static String welcome(long sequence, long heartbeatSeconds) {
    return of("welcome")
        .add("sequence", sequence)
        .add("heartbeatSeconds", heartbeatSeconds)
        .build()
        .toString();
  }

  static String subscribed(Collection<String> topics, Collection<String> refused, long sequence) {
    return of("subscribed")
        .add("topics", array(topics))
        .add("refused", array(refused))
        .add("sequence", sequence)
        .build()
        .toString();
  }

  static String change(Hint hint) {
    return of("change")
        .add("sequence", hint.sequence())
        .add("topics", array(hint.topics()))
        .add("id", hint.id().toString())
        .add("what", hint.what())
        .build()
        .toString();
  }

  static String resync(long sequence) {
    return of("resync").add("sequence", sequence).build().toString();
  }

  static String ping() {
    return of("ping").build().toString();
  }

  static String pong() {
    return of("pong").build().toString();
  }

  private static JsonObjectBuilder of(String type) {
    return JSON.createObjectBuilder().add("type", type);
  }

  private static JsonArrayBuilder array(Collection<String> texts) {
    return JSON.createArrayBuilder(texts);
  }

  /** What a client is told when its connection ends. */
  static String farewell(Wire.Farewell why) {
    return Slug.of(why);
  }
}

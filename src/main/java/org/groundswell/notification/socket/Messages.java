package org.groundswell.notification.socket;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.groundswell.directory.PersonRef;
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

  /** The claim on a proposal is another one, or none. */
  static String claim(UUID proposal) {
    return of("claim").add("id", proposal.toString()).build().toString();
  }

  /** Any claim may be another one. */
  static String claims() {
    return of("claim").build().toString();
  }

  /** Who else looks at a proposal: the one message that names people, to their colleagues. */
  static String presence(UUID proposal, Collection<PersonRef> people) {
    JsonArrayBuilder names = JSON.createArrayBuilder();
    people.stream()
        .sorted(Comparator.comparing(PersonRef::name).thenComparing(PersonRef::id))
        .map(it -> JSON.createObjectBuilder().add("id", it.id().toString()).add("name", it.name()))
        .forEach(names::add);
    return of("presence").add("id", proposal.toString()).add("people", names).build().toString();
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

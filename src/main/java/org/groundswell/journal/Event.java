package org.groundswell.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that happened, on its way into the journal.
 *
 * <p>Facts are ids, words of closed sets, numbers, dates; never prose, which could not be erased.
 *
 * @param subjectType what it happened to, such as {@code proposal}
 * @param subjectId which one
 * @param type what happened, in the past tense and kebab-case: {@code submitted}
 * @param actor who did it; null when the system did, or when nobody may know
 * @param facts what a follower needs to know, as text
 */
public record Event(
    String subjectType, UUID subjectId, String type, UUID actor, Map<String, String> facts) {

  /** Keeps the facts in the order they were given. */
  public Event {
    Objects.requireNonNull(subjectType, "subjectType");
    Objects.requireNonNull(subjectId, "subjectId");
    Objects.requireNonNull(type, "type");
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** An event without an actor and without facts. */
  public static Event of(String subjectType, UUID subjectId, String type) {
    return new Event(subjectType, subjectId, type, null, Map.of());
  }

  /** The same, done by a person. */
  public Event by(UUID person) {
    return new Event(subjectType, subjectId, type, person, facts);
  }

  /** The same with one more fact; a constant is kept as its kebab-case word, null is left out. */
  public Event with(String name, Object fact) {
    if (fact == null) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(facts);
    more.put(name, text(fact));
    return new Event(subjectType, subjectId, type, actor, more);
  }

  private static String text(Object fact) {
    return fact instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : fact.toString();
  }
}

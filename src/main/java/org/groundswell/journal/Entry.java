package org.groundswell.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that happened, as the journal keeps it for good.
 *
 * @param sequence its place: entries are numbered from 1 in the order of their commits, without
 *     gaps
 * @param id the same on every delivery; the idempotency key of whatever an entry causes outside
 * @param at when it happened; for imported history, when it happened there
 * @param actor who did it; null when the system did, or when nobody may know
 * @param subjectType what it happened to, such as {@code proposal}
 * @param subjectId which one
 * @param type what happened: {@code submitted}
 * @param version of this type's facts
 * @param facts ids and words of closed sets
 */
public record Entry(
    long sequence,
    UUID id,
    Instant at,
    UUID actor,
    String subjectType,
    UUID subjectId,
    String type,
    int version,
    Map<String, String> facts) {

  /** Who did it, when somebody did. */
  public Optional<UUID> by() {
    return Optional.ofNullable(actor);
  }

  /** One fact, when it was given. */
  public Optional<String> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /** One fact that is an id, when it was given. */
  public Optional<UUID> idFact(String name) {
    return fact(name).map(UUID::fromString);
  }

  /** Whether this is about a proposal, a unit, an import. */
  public boolean isAbout(String type) {
    return subjectType.equals(type);
  }
}

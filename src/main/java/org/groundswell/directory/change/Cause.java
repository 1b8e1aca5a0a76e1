package org.groundswell.directory.change;

import java.util.UUID;
import org.groundswell.journal.Event;

/**
 * On whose behalf the directory changes, and by which way the change came.
 *
 * @param person who changed it; null when a system did
 */
public record Cause(UUID person, Source source) {

  /** The ways into the directory. */
  public enum Source {
    /** Somebody on the administrator's page. */
    HAND,
    /** A file of comma-separated values. */
    CSV,
    /** The provisioning system. */
    SCIM,
    /** What the identity provider said at sign-in. */
    SIGN_IN,
    /** What whoever runs the server has set. */
    SETTINGS
  }

  /** By hand. */
  public static Cause by(UUID person) {
    return new Cause(person, Source.HAND);
  }

  /** What happened to this unit or person, with who did it and by which way. */
  Event event(String subject, UUID id, String type) {
    Event event = Event.of(subject, id, type).with("source", source);
    return person == null ? event : event.by(person);
  }

  /** By a system, on nobody's behalf. */
  public static Cause of(Source source) {
    return new Cause(null, source);
  }
}

package org.groundswell.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.groundswell.web.Slug;

/**
 * A role that the agency gave to a person by name, rather than by a post.
 *
 * @param unit the part of the agency a leader leads; null for the other roles
 * @param from the first day; null when it has always been so
 * @param until the last day; null when it has no end
 */
public record RoleGrant(
    UUID id, UUID person, Kind role, UUID unit, LocalDate from, LocalDate until) {

  /** A role that has always been held and has no end. */
  public RoleGrant(UUID id, UUID person, Kind role, UUID unit) {
    this(id, person, role, unit, null, null);
  }

  boolean isHeldOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** The roles that are granted. */
  public enum Kind {
    /** Reads the aggregates of a unit and everything below it. */
    LEADER,
    /** Helps proposals through and moderates. */
    FACILITATOR,
    /** Installs, connects and imports. */
    ADMINISTRATOR,
    /** Reads the journal. */
    AUDITOR;

    /** The word that the API speaks and the tables keep. */
    public String slug() {
      return Slug.of(this);
    }
  }
}

package org.groundswell.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.groundswell.web.Slug;

/**
 * What somebody does for a unit's desk.
 *
 * @param from the first day; null when it has always been so
 * @param until the last day; null when it has no end
 */
public record Post(UUID id, UUID unit, UUID person, Kind kind, LocalDate from, LocalDate until) {

  /** The kinds of posts. */
  public enum Kind {
    /** Runs the unit, and answers for the units below that nobody runs. */
    MANAGER,
    /** Stands in for the manager between two days. */
    ACTING,
    /** Answers at this desk without running the unit. */
    REVIEWER;

    /** The word that the API speaks and the tables keep. */
    public String slug() {
      return Slug.of(this);
    }
  }

  boolean isHeldOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  boolean runsTheUnit() {
    return kind == Kind.MANAGER || kind == Kind.ACTING;
  }
}

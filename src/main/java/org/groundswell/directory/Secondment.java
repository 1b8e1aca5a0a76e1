package org.groundswell.directory;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody also works for another unit than their home.
 *
 * @param from the first day; null when it has always been so
 * @param until the last day; null when it has no end
 */
public record Secondment(UUID person, UUID unit, LocalDate from, LocalDate until) {

  boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}

package org.groundswell.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many people there were in which unit, and for how long. */
record Workforce(List<Presence> presences) {

  private static final double DAYS_OF_A_YEAR = 365.25;

  /**
   * As many people in a unit, from a day until before another.
   *
   * @param from null when they have always been there
   * @param until null while they stay
   */
  record Presence(UUID unit, LocalDate from, LocalDate until, int people) {

    private boolean holdsOn(LocalDate day) {
      return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
    }

    private long daysBetween(LocalDate first, LocalDate end) {
      LocalDate start = from == null || from.isBefore(first) ? first : from;
      LocalDate stop = until == null || until.isAfter(end) ? end : until;
      return Math.max(0, ChronoUnit.DAYS.between(start, stop));
    }
  }

  Workforce {
    presences = List.copyOf(presences);
  }

  /** How many people each unit had on a day, those below it not counted. */
  Map<UUID, Integer> headcountOn(LocalDate day) {
    return presences.stream()
        .filter(presence -> presence.holdsOn(day))
        .collect(Collectors.groupingBy(Presence::unit, Collectors.summingInt(Presence::people)));
  }

  /** Years people spent in these units, from the first day until before the end. */
  double personYears(LocalDate first, LocalDate end, Set<UUID> units) {
    return presences.stream()
            .filter(presence -> units.contains(presence.unit()))
            .mapToLong(presence -> presence.people() * presence.daysBetween(first, end))
            .sum()
        / DAYS_OF_A_YEAR;
  }
}

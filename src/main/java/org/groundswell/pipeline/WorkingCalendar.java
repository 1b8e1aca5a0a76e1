package org.groundswell.pipeline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * The days on which people work, in their own time zone.
 *
 * <p>Counting starts on the day after: what arrives on a Friday, at a weekend or late in the
 * evening has its first working day on Monday. A due moment is the end of a working day.
 *
 * @param workingDays the days of the week that are worked; at least one
 * @param holidays days that are not worked although their weekday is
 * @param zone where "today" is decided
 * @param dayEnds the local time at which a working day is over
 * @param yearly days that are not worked in any year
 */
public record WorkingCalendar(
    Set<DayOfWeek> workingDays,
    Set<LocalDate> holidays,
    ZoneId zone,
    LocalTime dayEnds,
    Set<MonthDay> yearly) {

  /** More working days than any promise: ten years. A larger number is a mistake, not a promise. */
  static final int MOST_DAYS = 2600;

  /** The longest rest between two working days that is a calendar and not a mistake. */
  private static final int LONGEST_REST = 366;

  /** Refuses a week without a working day: nothing would ever be due. */
  public WorkingCalendar {
    workingDays = Set.copyOf(workingDays);
    holidays = Set.copyOf(holidays);
    yearly = Set.copyOf(yearly);
    if (workingDays.isEmpty()) {
      throw new IllegalArgumentException("A working calendar needs at least one working day");
    }
  }

  /** A calendar whose holidays are of one year each. */
  public WorkingCalendar(
      Set<DayOfWeek> workingDays, Set<LocalDate> holidays, ZoneId zone, LocalTime dayEnds) {
    this(workingDays, holidays, zone, dayEnds, Set.of());
  }

  /** Monday to Friday until 17:00, without holidays. */
  public static WorkingCalendar mondayToFriday(ZoneId zone) {
    return new WorkingCalendar(
        Set.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY),
        Set.of(),
        zone,
        LocalTime.of(17, 0));
  }

  /** The same calendar with other holidays. */
  public WorkingCalendar withHolidays(Set<LocalDate> days) {
    return new WorkingCalendar(workingDays, days, zone, dayEnds, yearly);
  }

  /** Whether people are at work on this day. */
  public boolean isWorkingDay(LocalDate day) {
    return workingDays.contains(day.getDayOfWeek())
        && !holidays.contains(day)
        && !yearly.contains(MonthDay.from(day));
  }

  /**
   * The first day of a whole year without work that begins after {@code from} and before the last
   * of the holidays is over; nothing while there always is a next working day.
   */
  public Optional<LocalDate> restsForAYear(LocalDate from) {
    LocalDate last =
        holidays.stream().max(LocalDate::compareTo).filter(day -> day.isAfter(from)).orElse(from);
    LocalDate worked = from;
    for (LocalDate day = from; !day.isAfter(last.plusDays(LONGEST_REST)); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        worked = day;
      } else if (!day.isBefore(worked.plusDays(LONGEST_REST))) {
        return Optional.of(worked.plusDays(1));
      }
    }
    return Optional.empty();
  }

  /** The agency's date at this instant. */
  public LocalDate dateAt(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** The end of the {@code days}-th working day after the day of {@code from}. */
  public Instant dueAfter(Instant from, int days) {
    return endOf(plus(dateAt(from), days));
  }

  /** The day that many working days later; at least one. */
  public LocalDate plus(LocalDate from, int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("Working days must be between 1 and " + MOST_DAYS);
    }
    LocalDate day = from;
    for (int left = days; left > 0; left--) {
      day = nextWorkingDay(day);
    }
    return day;
  }

  private LocalDate nextWorkingDay(LocalDate from) {
    for (int rest = 1; rest <= LONGEST_REST; rest++) {
      if (isWorkingDay(from.plusDays(rest))) {
        return from.plusDays(rest);
      }
    }
    throw new IllegalStateException("No working day within a year after " + from);
  }

  /** The end of the last working day before the day of {@code due}: one working day is left. */
  public Instant workingDayBefore(Instant due) {
    LocalDate day = dateAt(due).minusDays(1);
    for (int rest = 1; rest < LONGEST_REST && !isWorkingDay(day); rest++) {
      day = day.minusDays(1);
    }
    return endOf(day);
  }

  /**
   * How many working days begin after the day of {@code from}, up to and with the day of {@code
   * to}.
   */
  public int daysBetween(Instant from, Instant to) {
    LocalDate last = dateAt(to);
    int days = 0;
    for (LocalDate day = dateAt(from).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        days++;
      }
    }
    return days;
  }

  /** The moment a day's work is over; a local time that summer time skips moves with the clocks. */
  public Instant endOf(LocalDate day) {
    return day.atTime(dayEnds).atZone(zone).toInstant();
  }

  /** The first moment of a day, for what shall happen "on" it. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}

package org.groundswell.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.PlainLine;
import org.groundswell.web.Problem.FieldError;

/**
 * A calendar as somebody writes it down.
 *
 * @param weekdays the days that are worked: {@code monday} to {@code sunday}
 * @param closesAt when a working day is over, such as {@code 17:00}
 * @param timeZone where that is, such as {@code Africa/Accra}
 * @param holidays at most {@value #MOST_HOLIDAYS}, each day once
 */
public record CalendarDraft(
    @NotNull @PlainLine(min = 1, max = 120) String name,
    @NotNull @Size(min = 1, max = 7) List<@NotNull @PlainLine(max = 20) String> weekdays,
    @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String closesAt,
    @NotNull @PlainLine(max = 60) String timeZone,
    @NotNull @Size(max = MOST_HOLIDAYS) List<@NotNull @Valid Holiday> holidays) {

  /** More than anybody keeps in twenty years. */
  static final int MOST_HOLIDAYS = 400;

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  /** Copies the lists. */
  public CalendarDraft {
    weekdays = weekdays == null ? null : List.copyOf(weekdays);
    holidays = holidays == null ? null : List.copyOf(holidays);
  }

  /**
   * The calendar.
   *
   * @throws InvalidInput with a pointer to whatever cannot be, also when no working day is left
   */
  WorkingCalendar calendar(LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    Set<DayOfWeek> days = days(errors);
    Optional<ZoneId> zone = zone();
    if (zone.isEmpty()) {
      errors.add(new FieldError("/timeZone", "is not a time zone"));
    }
    checkHolidays(errors);
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    WorkingCalendar calendar =
        new WorkingCalendar(
            days, onceOnly(), zone.orElseThrow(), LocalTime.parse(closesAt), everyYear());
    if (calendar.restsForAYear(today).isPresent()) {
      throw new InvalidInput("/holidays", "must leave a working day within a year");
    }
    return calendar;
  }

  private Set<DayOfWeek> days(List<FieldError> errors) {
    Set<DayOfWeek> days = new HashSet<>();
    for (int i = 0; i < weekdays.size(); i++) {
      try {
        days.add(DayOfWeek.valueOf(weekdays.get(i).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        errors.add(new FieldError("/weekdays/" + i, "is not a day of the week"));
      }
    }
    return days;
  }

  /** Named places only: an offset knows no summer time. */
  private Optional<ZoneId> zone() {
    try {
      return Optional.of(ZoneId.of(timeZone))
          .filter(it -> ZoneId.getAvailableZoneIds().contains(it.getId()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void checkHolidays(List<FieldError> errors) {
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < holidays.size(); i++) {
      LocalDate day = holidays.get(i).on();
      if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
        errors.add(new FieldError("/holidays/" + i + "/on", "must be between 2000 and 2100"));
      } else if (!seen.add(day)) {
        errors.add(new FieldError("/holidays/" + i + "/on", "is there twice"));
      }
    }
  }

  private Set<LocalDate> onceOnly() {
    return holidays.stream()
        .filter(holiday -> !holiday.yearly())
        .map(Holiday::on)
        .collect(Collectors.toSet());
  }

  private Set<MonthDay> everyYear() {
    return holidays.stream()
        .filter(Holiday::yearly)
        .map(holiday -> MonthDay.from(holiday.on()))
        .collect(Collectors.toSet());
  }
}
